import type { Locale } from './locales';
import enAccount from './messages/en/account.json';
import enAddresses from './messages/en/addresses.json';
import enAdmin from './messages/en/admin.json';
import enAreas from './messages/en/areas.json';
import enCommon from './messages/en/common.json';
import enCouncil from './messages/en/council.json';
import enDesk from './messages/en/desk.json';
import enDistrict from './messages/en/district.json';
import enDownloads from './messages/en/downloads.json';
import enExchange from './messages/en/exchange.json';
import enFund from './messages/en/fund.json';
import enHelp from './messages/en/help.json';
import enIdeas from './messages/en/ideas.json';
import enLetters from './messages/en/letters.json';
import enMail from './messages/en/mail.json';
import enOutcome from './messages/en/outcome.json';
import enPages from './messages/en/pages.json';
import enProject from './messages/en/project.json';
import enPropose from './messages/en/propose.json';
import enPublication from './messages/en/publication.json';
import enRetention from './messages/en/retention.json';
import enReview from './messages/en/review.json';
import enSetup from './messages/en/setup.json';
import enStaff from './messages/en/staff.json';
import enStart from './messages/en/start.json';
import enSurvey from './messages/en/survey.json';
import enVerify from './messages/en/verify.json';
import enVisit from './messages/en/visit.json';
import enVote from './messages/en/vote.json';
import nlAccount from './messages/nl/account.json';
import nlAddresses from './messages/nl/addresses.json';
import nlAdmin from './messages/nl/admin.json';
import nlAreas from './messages/nl/areas.json';
import nlCommon from './messages/nl/common.json';
import nlCouncil from './messages/nl/council.json';
import nlDesk from './messages/nl/desk.json';
import nlDistrict from './messages/nl/district.json';
import nlDownloads from './messages/nl/downloads.json';
import nlExchange from './messages/nl/exchange.json';
import nlFund from './messages/nl/fund.json';
import nlHelp from './messages/nl/help.json';
import nlIdeas from './messages/nl/ideas.json';
import nlLetters from './messages/nl/letters.json';
import nlMail from './messages/nl/mail.json';
import nlOutcome from './messages/nl/outcome.json';
import nlPages from './messages/nl/pages.json';
import nlProject from './messages/nl/project.json';
import nlPropose from './messages/nl/propose.json';
import nlPublication from './messages/nl/publication.json';
import nlRetention from './messages/nl/retention.json';
import nlReview from './messages/nl/review.json';
import nlSetup from './messages/nl/setup.json';
import nlStaff from './messages/nl/staff.json';
import nlStart from './messages/nl/start.json';
import nlSurvey from './messages/nl/survey.json';
import nlVerify from './messages/nl/verify.json';
import nlVisit from './messages/nl/visit.json';
import nlVote from './messages/nl/vote.json';

const nl = {
  common: nlCommon,
  district: nlDistrict,
  vote: nlVote,
  outcome: nlOutcome,
  downloads: nlDownloads,
  pages: nlPages,
  project: nlProject,
  staff: nlStaff,
  setup: nlSetup,
  ideas: nlIdeas,
  publication: nlPublication,
  retention: nlRetention,
  addresses: nlAddresses,
  account: nlAccount,
  letters: nlLetters,
  desk: nlDesk,
  verify: nlVerify,
  visit: nlVisit,
  areas: nlAreas,
  start: nlStart,
  survey: nlSurvey,
  mail: nlMail,
  admin: nlAdmin,
  exchange: nlExchange,
  fund: nlFund,
  review: nlReview,
  help: nlHelp,
  propose: nlPropose,
  council: nlCouncil,
};
const en = {
  common: enCommon,
  district: enDistrict,
  vote: enVote,
  outcome: enOutcome,
  downloads: enDownloads,
  pages: enPages,
  project: enProject,
  staff: enStaff,
  setup: enSetup,
  ideas: enIdeas,
  publication: enPublication,
  retention: enRetention,
  addresses: enAddresses,
  account: enAccount,
  letters: enLetters,
  desk: enDesk,
  verify: enVerify,
  visit: enVisit,
  areas: enAreas,
  start: enStart,
  survey: enSurvey,
  mail: enMail,
  admin: enAdmin,
  exchange: enExchange,
  fund: enFund,
  review: enReview,
  help: enHelp,
  propose: enPropose,
  council: enCouncil,
};

/** Dutch is the language of reference: its keys are the type of every text. */
export type Messages = typeof nl;
export const MESSAGES: Readonly<Record<Locale, Messages>> = { nl, en };

export async function loadMessages(locale: Locale): Promise<Messages> {
  return MESSAGES[locale];
}
