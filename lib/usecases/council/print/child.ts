import type { TextDocument } from '@/lib/domain/text-document';
import { annexOdt } from '@/lib/formats/annex/odt';
import { annexPdf } from '@/lib/formats/annex/pdf';
import { letterFonts } from '../../letters/letter-files';

export interface AnnexOrder {
  readonly text: TextDocument;
  readonly kind: 'pdf' | 'odt';
}

// A process of its own, as for letters (ADR 042): it writes one annex, hands it out over the channel on which it was
// started, and ends.
process.once('message', async ({ text, kind }: AnnexOrder) => {
  const bytes = kind === 'pdf' ? annexPdf(text, letterFonts()) : await annexOdt(text);
  process.send?.(bytes, () => process.disconnect());
});
process.on('disconnect', () => process.exit());
