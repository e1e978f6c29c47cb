import { OdtDocument } from 'odf-kit/odt';
import type { DocumentTable, TextDocument } from '@/lib/domain/text-document';

const BORDER = '0.5pt solid #7a8f99';
const HEAD = '#e8f0f4';

/** A text as OpenDocument, to go on with in a word processor: headings, lists and tables are what they are called. */
export async function annexOdt(text: TextDocument): Promise<Uint8Array> {
  const doc = new OdtDocument();
  doc.setMetadata({
    title: text.title,
    creator: text.author,
    creationDate: new Date(`${text.on}T00:00:00Z`),
  });
  doc.setPageLayout({ width: '21cm', height: '29.7cm', marginTop: '2cm', marginBottom: '2cm' });
  doc.setFooter(`${text.foot} · ###`);
  doc.addHeading(text.title, 1);
  for (const block of text.blocks) {
    switch (block.kind) {
      case 'heading':
        doc.addHeading(block.text, block.level);
        break;
      case 'paragraph':
        doc.addParagraph(block.text);
        break;
      case 'list':
        doc.addList([...block.items]);
        break;
      case 'table':
        addTable(doc, block);
        break;
    }
  }
  return doc.save();
}

function addTable(doc: OdtDocument, { caption, columns, rows }: DocumentTable): void {
  doc.addParagraph((paragraph) => {
    paragraph.addText(caption, { bold: true });
  });
  doc.addTable(
    (table) => {
      table.addRow((row) => {
        for (const column of columns) row.addCell(column, { bold: true, backgroundColor: HEAD });
      });
      for (const cells of rows)
        table.addRow((row) => {
          for (const cell of cells) row.addCell(cell);
        });
    },
    { border: BORDER },
  );
  // Two tables after each other would become one.
  doc.addParagraph('');
}
