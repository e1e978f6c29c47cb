import type { CallerName } from './roles';

/** What an action is called with, and whose call comes past the guard. */
export interface ActionLine {
  /** Its arguments. */
  readonly given: readonly unknown[];
  /**
   * `everybody`: the secret in the call is the guard, and the one given here is none. Else the others are refused, and
   * these get any other answer.
   */
  readonly to: 'everybody' | readonly CallerName[];
}

interface About {
  readonly round: string;
  readonly home: string;
  readonly person: string;
  /** A project of Seghwaert. */
  readonly project: string;
  readonly visit: string;
}

const LEADERS = ['administrator', 'wijkregisseur'] as const;
const DESK = [...LEADERS, 'desk_assistant'] as const;
const AUDIT = ['administrator', 'auditor'] as const;
const ADMIN = ['administrator'] as const;
/** Last year's fund of a district in Deventer, of which everything is decided and what was left carried on. */
const FUND = `wijkteam-voorstad-${new Date().getFullYear() - 1}`;
/** Nothing has this id. */
const NONE = '00000000-0000-4000-8000-000000000000';
const TOKEN = 'A'.repeat(43);

function form(fields: Readonly<Record<string, string>>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

/** As `useActionState` calls one. */
const sent = (fields: Readonly<Record<string, string>>): readonly unknown[] => [null, form(fields)];

/**
 * Every action of the tree. Arguments are such that who is refused would do something by them if the guard were gone, or
 * would at least hear something else.
 */
export function actionMatrix({
  round,
  home,
  person,
  project,
  visit,
}: About): Readonly<Record<string, ActionLine>> {
  const idea = { round, number: '1' };
  return {
    setLocale: { given: [form({ taal: 'none' })], to: 'everybody' },
    readLinkAction: { given: [TOKEN], to: 'everybody' },
    inviteAction: { given: sent({ name: 'X', role: 'auditor', district: 'none' }), to: ADMIN },
    withdrawLinkAction: { given: sent({ link: NONE }), to: ADMIN },
    changePersonAction: { given: sent({ id: person, role: 'king' }), to: ADMIN },
    switchPersonAction: { given: sent({ id: NONE, active: '0' }), to: ADMIN },
    recoveryLinkAction: { given: sent({ id: NONE }), to: ADMIN },
    addPasskeyAction: { given: [{}], to: STAFF },
    removePasskeyAction: { given: sent({ passkey: 'none' }), to: STAFF },
    saveDistrictAction: { given: sent({ district: home, name: '' }), to: ADMIN },
    savePlaceAction: { given: sent({ district: home, name: '' }), to: ADMIN },
    removePlaceAction: { given: sent({ district: home, id: '0' }), to: ADMIN },
    saveTextAction: { given: sent({ key: 'pages.home.title', locale: 'nl', text: '{' }), to: ADMIN },
    saveSettingsAction: { given: sent({ mailDays: '0', logYears: '0', surveyDays: '0' }), to: ADMIN },
    askAdviceAction: { given: sent({ ...idea, adviser: '' }), to: LEADERS },
    renewAdviceAction: { given: sent({ ...idea, advice: NONE }), to: LEADERS },
    withdrawAdviceAction: { given: sent({ ...idea, advice: NONE }), to: LEADERS },
    readAdviceAction: { given: [TOKEN], to: 'everybody' },
    giveAdviceAction: { given: sent({ token: TOKEN, answer: 'positive', text: 'x' }), to: 'everybody' },
    enterPaperAction: { given: [round, 'none', []], to: DESK },
    discardPaperAction: { given: [round, 'none'], to: DESK },
    findChequeAction: { given: [round, { postcode: '2719ZZ', number: '9999' }], to: DESK },
    proposeAction: { given: [round, NONE, 'lost'], to: DESK },
    withdrawAction: { given: [NONE], to: 'everybody' },
    confirmAction: { given: [NONE, '{}'], to: 'everybody' },
    saveIdeaAction: { given: sent({ ...idea, title: '' }), to: LEADERS },
    decideIdeaAction: { given: sent({ ...idea, decision: 'none' }), to: LEADERS },
    carryPotAction: { given: sent({ round, fromRound: 'none', fromIdea: '1' }), to: LEADERS },
    putBackPotAction: { given: sent({ ...idea, number: '9998' }), to: LEADERS },
    removeRoundAction: { given: sent({ round }), to: LEADERS },
    registerKioskAction: { given: [home, 'x'], to: DESK },
    unregisterKioskAction: { given: [{}], to: 'everybody' },
    startRunAction: { given: sent({ round }), to: LEADERS },
    confirmKeyAction: { given: sent({ round, fingerprint: 'none' }), to: LEADERS },
    destroyAction: { given: sent({ round, sure: 'on' }), to: LEADERS },
    returnsAction: { given: sent({ round, act: `register:${NONE}:1` }), to: DESK },
    undoReturnAction: { given: sent({ round, act: `undo:${NONE}:1` }), to: DESK },
    listPhotosAction: { given: [{ round, number: 1 }], to: LEADERS },
    changePhotoAction: { given: [{ round, number: 1 }, NONE, { kind: 'remove' }], to: LEADERS },
    bringInAction: { given: [round, {}, null, ''], to: 'everybody' },
    nearbyIdeasAction: { given: [round, {}], to: 'everybody' },
    readJoinAction: { given: [TOKEN], to: 'everybody' },
    joinIdeaAction: { given: [TOKEN, 'none'], to: 'everybody' },
    readMyIdeaAction: { given: [TOKEN], to: 'everybody' },
    changeMyIdeaAction: { given: [TOKEN, {}, ''], to: 'everybody' },
    submitMyIdeaAction: { given: [TOKEN], to: 'everybody' },
    withdrawMyIdeaAction: { given: [TOKEN], to: 'everybody' },
    renewJoinLinkAction: { given: [TOKEN], to: 'everybody' },
    forgetMyEmailAction: { given: [TOKEN], to: 'everybody' },
    listHelpersAction: { given: [TOKEN], to: 'everybody' },
    offerHelpAction: { given: sent({ ...idea, name: '' }), to: 'everybody' },
    openSurveyAction: { given: ['V-0000-0000-0000-0000'], to: 'everybody' },
    keepSurveyDraftAction: { given: ['V-0000-0000-0000-0000', {}], to: 'everybody' },
    sendSurveyAction: { given: ['V-0000-0000-0000-0000', {}], to: 'everybody' },
    saveWaveAction: { given: sent({ survey: '', district: home, title: '' }), to: LEADERS },
    loadQuestionnaireAction: { given: sent({ survey: `${home}-meting-2`, act: 'own' }), to: LEADERS },
    surveyStepAction: { given: sent({ survey: `${home}-meting-2`, step: 'close' }), to: LEADERS },
    enterSurveyPaperAction: { given: [`${home}-meting-2`, 'x', {}], to: LEADERS },
    readHelpAction: { given: [TOKEN], to: 'everybody' },
    removeHelperAction: { given: [TOKEN, NONE], to: 'everybody' },
    withdrawHelpAction: { given: [TOKEN], to: 'everybody' },
    saveVisitAction: { given: sent({ visit: '', district: home, title: '' }), to: LEADERS },
    publishVisitAction: { given: sent({ visit }), to: LEADERS },
    removeVisitAction: { given: sent({ visit }), to: LEADERS },
    changeContactAction: { given: sent({ visit, text: '' }), to: LEADERS },
    savePointAction: { given: sent({ visit, number: '1', text: '' }), to: LEADERS },
    answerPointAction: { given: sent({ visit, number: '99', text: '' }), to: LEADERS },
    removePointAction: { given: sent({ visit, number: '99' }), to: LEADERS },
    makePointIdeaAction: { given: [visit, 99, null, form({ round })], to: LEADERS },
    savePromiseAction: { given: sent({ visit, position: '99', text: '' }), to: LEADERS },
    setPromiseStatusAction: { given: sent({ visit, position: '99', status: '' }), to: LEADERS },
    movePromiseAction: { given: sent({ visit, position: '99', dueOn: '' }), to: LEADERS },
    linkPromiseAction: { given: sent({ visit, position: '99', link: 'x' }), to: LEADERS },
    removePromiseAction: { given: sent({ visit, position: '99' }), to: LEADERS },
    changeProjectAction: {
      given: sent({ project, act: 'plan', group: '' }),
      to: ['administrator', 'elsewhere'],
    },
    applyAction: { given: ['none', {}], to: 'everybody' },
    readMyApplicationAction: { given: [TOKEN], to: 'everybody' },
    changeMyApplicationAction: { given: [TOKEN, {}], to: 'everybody' },
    withdrawMyApplicationAction: { given: [TOKEN], to: 'everybody' },
    makeFundAction: { given: sent({ district: home, year: 'x' }), to: LEADERS },
    changeFundAction: { given: sent({ fund: FUND, title: '' }), to: ADMIN },
    changeBudgetAction: { given: sent({ fund: FUND, change: 'x' }), to: ADMIN },
    carryFundAction: { given: sent({ fund: FUND }), to: ADMIN },
    assessAction: { given: sent({ fund: FUND, number: '1' }), to: ADMIN },
    recuseAction: { given: sent({ fund: FUND, number: '1', reason: 'x' }), to: ADMIN },
    takeBackRecusalAction: { given: sent({ fund: FUND, number: '1' }), to: ADMIN },
    addNoteAction: { given: sent({ fund: FUND, number: '1', text: 'x' }), to: ADMIN },
    recordLetterSentAction: { given: sent({ fund: FUND, number: '1', on: '' }), to: ADMIN },
    decideApplicationAction: { given: sent({ fund: FUND, number: '1' }), to: ADMIN },
    makeRehearsalAction: { given: sent({ round }), to: LEADERS },
    removeRehearsalAction: { given: sent({ rehearsal: round }), to: LEADERS },
    setObjectionDaysAction: { given: sent({ round, days: '1' }), to: LEADERS },
    startPackageAction: { given: sent({ round, kind: 'public' }), to: [...LEADERS, 'auditor'] },
    stopPackageAction: { given: sent({ round }), to: [...LEADERS, 'auditor'] },
    setTickAction: { given: sent({ round, item: 'none', done: 'ja' }), to: LEADERS },
    destroyLinksAction: { given: sent({ round, confirmation: 'none' }), to: LEADERS },
    saveRunningCostsAction: { given: sent({ round, letters: 'x' }), to: LEADERS },
    extendVotingAction: { given: sent({ round, until: 'x', reason: 'x' }), to: LEADERS },
    drawSampleAction: { given: sent({ round, seed: 'x' }), to: AUDIT },
    changePhaseAction: { given: sent({ round, act: 'close_voting' }), to: LEADERS },
    setRuleAction: { given: sent({ round, rule: 'none' }), to: LEADERS },
    createRoundAction: { given: sent({ district: home, title: '' }), to: LEADERS },
    changeRoundAction: { given: sent({ round, title: '' }), to: LEADERS },
  };
}

const STAFF = [
  'administrator',
  'wijkregisseur',
  'team_member',
  'desk_assistant',
  'auditor',
  'council_member',
  'elsewhere',
] as const;
