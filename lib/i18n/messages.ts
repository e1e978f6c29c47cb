import type { Locale } from './locales';
import enCommon from './messages/en/common.json';
import enDistrict from './messages/en/district.json';
import enDownloads from './messages/en/downloads.json';
import enOutcome from './messages/en/outcome.json';
import enPages from './messages/en/pages.json';
import enStaff from './messages/en/staff.json';
import enVote from './messages/en/vote.json';
import nlCommon from './messages/nl/common.json';
import nlDistrict from './messages/nl/district.json';
import nlDownloads from './messages/nl/downloads.json';
import nlOutcome from './messages/nl/outcome.json';
import nlPages from './messages/nl/pages.json';
import nlStaff from './messages/nl/staff.json';
import nlVote from './messages/nl/vote.json';

const nl = {
  common: nlCommon,
  district: nlDistrict,
  vote: nlVote,
  outcome: nlOutcome,
  downloads: nlDownloads,
  pages: nlPages,
  staff: nlStaff,
};
const en = {
  common: enCommon,
  district: enDistrict,
  vote: enVote,
  outcome: enOutcome,
  downloads: enDownloads,
  pages: enPages,
  staff: enStaff,
};

/** Dutch is the language of reference: its keys are the type of every text. */
export type Messages = typeof nl;
export const MESSAGES: Readonly<Record<Locale, Messages>> = { nl, en };

export async function loadMessages(locale: Locale): Promise<Messages> {
  return MESSAGES[locale];
}
