import { getTranslations } from 'next-intl/server';
import { Paragraph, TextLink } from '@/components/ui/Text';

/** The way to "Zo is uw stem geheim en toch te controleren". */
export async function SecrecyLink() {
  const t = await getTranslations('verify.index');
  return (
    <Paragraph>{t.rich('how', { link: (text) => <TextLink href="/stemgeheim">{text}</TextLink> })}</Paragraph>
  );
}
