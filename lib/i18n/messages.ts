import type { Locale } from './locales';
import enAccount from './messages/en/account.json';
import enAddresses from './messages/en/addresses.json';
import enCommon from './messages/en/common.json';
import enDesk from './messages/en/desk.json';
import enDistrict from './messages/en/district.json';
import enDownloads from './messages/en/downloads.json';
import enIdeas from './messages/en/ideas.json';
import enLetters from './messages/en/letters.json';
import enOutcome from './messages/en/outcome.json';
import enPages from './messages/en/pages.json';
import enRetention from './messages/en/retention.json';
import enSetup from './messages/en/setup.json';
import enStaff from './messages/en/staff.json';
import enVerify from './messages/en/verify.json';
import enVote from './messages/en/vote.json';
import nlAccount from './messages/nl/account.json';
import nlAddresses from './messages/nl/addresses.json';
import nlCommon from './messages/nl/common.json';
import nlDesk from './messages/nl/desk.json';
import nlDistrict from './messages/nl/district.json';
import nlDownloads from './messages/nl/downloads.json';
import nlIdeas from './messages/nl/ideas.json';
import nlLetters from './messages/nl/letters.json';
import nlOutcome from './messages/nl/outcome.json';
import nlPages from './messages/nl/pages.json';
import nlRetention from './messages/nl/retention.json';
import nlSetup from './messages/nl/setup.json';
import nlStaff from './messages/nl/staff.json';
import nlVerify from './messages/nl/verify.json';
import nlVote from './messages/nl/vote.json';

const nl = {
  common: nlCommon,
  district: nlDistrict,
  vote: nlVote,
  outcome: nlOutcome,
  downloads: nlDownloads,
  pages: nlPages,
  staff: nlStaff,
  setup: nlSetup,
  ideas: nlIdeas,
  retention: nlRetention,
  addresses: nlAddresses,
  account: nlAccount,
  letters: nlLetters,
  desk: nlDesk,
  verify: nlVerify,
};
const en = {
  common: enCommon,
  district: enDistrict,
  vote: enVote,
  outcome: enOutcome,
  downloads: enDownloads,
  pages: enPages,
  staff: enStaff,
  setup: enSetup,
  ideas: enIdeas,
  retention: enRetention,
  addresses: enAddresses,
  account: enAccount,
  letters: enLetters,
  desk: enDesk,
  verify: enVerify,
};

/** Dutch is the language of reference: its keys are the type of every text. */
export type Messages = typeof nl;
export const MESSAGES: Readonly<Record<Locale, Messages>> = { nl, en };

export async function loadMessages(locale: Locale): Promise<Messages> {
  return MESSAGES[locale];
}
