import type { CallerName } from './roles';

/** What a page is called with, and who sees what is on it. */
export interface PageLine {
  /** An address for the pattern; the pattern itself when it has nothing to fill in. */
  readonly at?: string;
  /** Words that stand there for who may see it, and for nobody else. */
  readonly shows: string;
  /** `everybody`, or who sees it. Of the others, staff are refused on the page and the rest is led to signing in. */
  readonly to: 'everybody' | readonly CallerName[];
  /** Asked for something that is not there: nobody finds it. */
  readonly missing?: true;
  /** Leads everybody elsewhere who comes without what it is about. */
  readonly leadsTo?: string;
}

/** Unique words of the round that is asked for, and its address. */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly home: string;
  readonly place: number;
  readonly person: string;
  /** A project of Seghwaert. */
  readonly project: string;
  readonly visit: { readonly id: string; readonly title: string; readonly point: string };
}

/** Last year's fund of a district in Deventer, of which everything is decided. */
const FUND = `wijkteam-voorstad-${new Date().getFullYear() - 1}`;
const ADMIN = ['administrator'] as const;
const LEADERS = ['administrator', 'wijkregisseur'] as const;
const DESK = [...LEADERS, 'desk_assistant'] as const;
const WORKERS = [...DESK, 'team_member', 'auditor'] as const;
const STAFF = [...WORKERS, 'council_member', 'elsewhere'] as const;

/** Every page of the tree, with expectations written by hand. */
export function pageMatrix(round: Round): Readonly<Record<string, PageLine>> {
  const { id, title, home, project, place, person, visit } = round;
  const own = (rest: string, to: readonly CallerName[], shows = title): PageLine => ({
    at: `/beheer/ronde/${id}${rest}`,
    shows,
    to,
  });
  const ofVisit = (rest: string, shows: string): PageLine => ({
    at: `/beheer/bezoeken/${visit.id}${rest}`,
    shows,
    to: LEADERS,
  });
  /** The demo's second survey of the district, which is published. */
  const ofSurvey = (rest: string, shows: string): PageLine => ({
    at: `/beheer/vragenlijst/${home}-meting-2${rest}`,
    shows,
    to: LEADERS,
  });
  const open = (shows: string, at?: string): PageLine => ({ shows, to: 'everybody', ...(at ? { at } : {}) });
  return {
    '/': open('Kies uw wijk'),
    '/advies': open('Uw advies'),
    '/cijfers/[ronde]': open('Staat er geen cijfer?', '/cijfers/seghwaert-2025'),
    '/controle': open('Controleer'),
    '/controle/[ronde]': open('2025', '/controle/seghwaert-2025'),
    '/dev': open('Ga verder als Raadslid'),
    '/dev/post': open('Postbus van het voorbeeld'),
    '/dev/post/[mail]': { at: '/dev/post/none', shows: '', to: 'everybody', missing: true },
    '/gegevens': open('Gegevens'),
    '/hulp-intrekken': open('Uw hulp intrekken'),
    '/meedoen': open('Organiseer dit idee mee'),
    '/mijn-aanvraag': open('Mijn aanvraag'),
    '/mijn-idee': open('Mijn idee'),
    '/privacy': open('Uw rechten'),
    '/raad': open('raad'),
    '/raad/bezoeken': open('Beloofd bij wijkbezoeken'),
    '/raad/wijk/[slug]': open('Seghwaert', '/raad/wijk/seghwaert'),
    '/stemgeheim': open('geheim'),
    '/stemmen': open('chequecode'),
    '/stemmen/bewijs': { shows: '', to: 'everybody', leadsTo: '/stemmen' },
    '/stemmen/controleren': open('stem'),
    '/stemmen/verdelen': open('cheque'),
    '/toegankelijkheid': open('WCAG'),
    '/uitslag/[ronde]': open('uitslag', '/uitslag/seghwaert-2025'),
    '/verantwoording': open('Samen sparen'),
    '/vragenlijst': open('Vragenlijst'),
    '/wijk/[slug]/bezoeken': open('Wijkbezoeken in Oosterheem', '/wijk/oosterheem/bezoeken'),
    '/wijk/[slug]/bezoeken/[bezoek]': open(visit.title, `/wijk/${home}/bezoeken/${visit.id}`),
    '/wijkteam': open('Wijkbudget Voorstad'),
    '/wijkteam/[fonds]': open('Nog te verdelen', `/wijkteam/${FUND}`),
    '/wijkteam/[fonds]/aanvragen': open('Aanvragen kon tot en met', `/wijkteam/${FUND}/aanvragen`),
    '/wijk/[slug]': open('Seghwaert', '/wijk/seghwaert'),
    '/wijk/[slug]/ideeen/[nummer]': open('Wie doet het', '/wijk/seghwaert/ideeen/1'),
    '/wijk/[slug]/ideeen/nieuw': open('Breng een idee in', '/wijk/seghwaert/ideeen/nieuw'),
    '/wijk/[slug]/projecten': open('Projecten in Seghwaert', '/wijk/seghwaert/projecten'),
    '/wijk/[slug]/projecten/[project]': open('Hoe gaat het verder?', `/wijk/seghwaert/projecten/${project}`),
    '/beheer/uitnodiging': open('link'),
    '/beheer/aanmelden': { shows: 'Meld u aan met uw passkey', to: ['visitor', 'household'] },
    '/beheer': { shows: title, to: WORKERS },
    '/beheer/bezoeken': { shows: visit.title, to: LEADERS },
    '/beheer/bezoeken/nieuw': { shows: 'Met wie is gesproken?', to: [...LEADERS, 'elsewhere'] },
    '/beheer/bezoeken/[bezoek]': ofVisit('', visit.title),
    '/beheer/bezoeken/[bezoek]/punten/[punt]': ofVisit('/punten/1', visit.point),
    '/beheer/bezoeken/[bezoek]/punten/[punt]/idee': ofVisit('/punten/1/idee', 'Idee van punt 1'),
    '/beheer/bezoeken/[bezoek]/stappen/[stap]': ofVisit('/stappen/1', 'Hoe staat het ermee?'),
    '/beheer/projecten': { shows: 'Alles wat geld kreeg', to: [...LEADERS, 'elsewhere'] },
    // One of Seghwaert: not of who works at home.
    '/beheer/projecten/[project]': {
      at: `/beheer/projecten/${project}`,
      shows: 'Zo zien bewoners dit project',
      to: ['administrator', 'elsewhere'],
    },
    '/beheer/kiosk': { shows: 'Na drie minuten zonder invoer', to: [...DESK, 'elsewhere'] },
    '/beheer/logboek': { shows: 'Toon alles', to: [...LEADERS, 'auditor', 'elsewhere'] },
    '/beheer/mensen': { shows: 'Iemand uitnodigen', to: ADMIN },
    '/beheer/mensen/[id]': { at: `/beheer/mensen/${person}`, shows: 'Rol en wijken', to: ADMIN },
    '/beheer/mensen/ik': { shows: 'Mijn account', to: STAFF },
    '/beheer/instellingen': { shows: 'Jaren voor het logboek', to: ADMIN },
    '/beheer/instellingen/gebieden': { shows: 'Kerncijfers', to: ADMIN },
    '/beheer/instellingen/teksten': { shows: 'standaardtekst', to: ADMIN },
    '/beheer/instellingen/teksten/[tekst]': {
      at: '/beheer/instellingen/teksten/pages.home.title',
      shows: 'Bewaar de Engelse tekst',
      to: ADMIN,
    },
    '/beheer/instellingen/wijken/[wijk]': {
      at: `/beheer/instellingen/wijken/${home}`,
      shows: 'Naam van de wijk',
      to: ADMIN,
    },
    '/beheer/instellingen/wijken/[wijk]/plekken/[plek]': {
      at: `/beheer/instellingen/wijken/${home}/plekken/${place}`,
      shows: 'Plek verwijderen',
      to: ADMIN,
    },
    '/beheer/vragenlijst': { shows: 'Met een vragenlijst meet u', to: [...LEADERS, 'elsewhere'] },
    '/beheer/vragenlijst/nieuw': {
      at: `/beheer/vragenlijst/nieuw?wijk=${home}`,
      shows: 'Wie krijgt een brief?',
      to: LEADERS,
    },
    '/beheer/vragenlijst/[meting]': ofSurvey('', 'Uitkomsten'),
    '/beheer/vragenlijst/[meting]/instellingen': ofSurvey('/instellingen', 'Wie krijgt een brief?'),
    '/beheer/vragenlijst/[meting]/papier': ofSurvey('/papier', 'zolang de vragenlijst open is'),
    '/beheer/vragenlijst/[meting]/antwoorden': ofSurvey('/antwoorden', 'Alle teksten op alfabet'),
    '/beheer/wijkteam': {
      shows: 'Wijkbudgetten van de wijken waar u werkt.',
      to: [...LEADERS, 'team_member', 'elsewhere'],
    },
    '/beheer/wijkteam/nieuw': {
      at: `/beheer/wijkteam/nieuw?wijk=${home}`,
      shows: 'Werkdagen voor de wijkmanager',
      to: LEADERS,
    },
    // A fund of a district where only an administrator of these may work.
    '/beheer/wijkteam/[fonds]': {
      at: `/beheer/wijkteam/${FUND}`,
      shows: 'Elke regel, van de eerste naar de laatste',
      to: ADMIN,
    },
    '/beheer/wijkteam/[fonds]/kosten': {
      at: `/beheer/wijkteam/${FUND}/kosten`,
      shows: 'Druk en post van brieven',
      to: ADMIN,
    },
    '/beheer/wijkteam/[fonds]/aanvragen': {
      at: `/beheer/wijkteam/${FUND}/aanvragen`,
      shows: 'Wie beslist',
      to: ADMIN,
    },
    '/beheer/wijkteam/[fonds]/aanvragen/[nummer]': {
      at: `/beheer/wijkteam/${FUND}/aanvragen/1`,
      shows: 'Overleg van het team',
      to: ADMIN,
    },
    '/beheer/ronde/nieuw': {
      at: `/beheer/ronde/nieuw?wijk=${home}`,
      // For somebody of elsewhere it is the form of her own district.
      shows: 'Waarde van een cheque',
      to: [...LEADERS, 'elsewhere'],
    },
    '/beheer/ronde/[ronde]': own('', [...DESK, 'auditor']),
    '/beheer/ronde/[ronde]/adressen': own('/adressen', LEADERS),
    '/beheer/ronde/[ronde]/balie': own('/balie', DESK),
    '/beheer/ronde/[ronde]/bewaren': own('/bewaren', LEADERS),
    '/beheer/ronde/[ronde]/brieven': own('/brieven', DESK),
    '/beheer/ronde/[ronde]/brieven/terug': own('/brieven/terug', DESK),
    '/beheer/ronde/[ronde]/cijfers': own('/cijfers', [...LEADERS, 'auditor']),
    '/beheer/ronde/[ronde]/controle': own('/controle', ['administrator', 'auditor']),
    '/beheer/ronde/[ronde]/ideeen': own('/ideeen', LEADERS),
    '/beheer/ronde/[ronde]/ideeen/[nummer]': own('/ideeen/1', LEADERS, 'Contact tussen buren'),
    '/beheer/ronde/[ronde]/ideeen/nieuw': own('/ideeen/nieuw', LEADERS, 'Bewaar het idee'),
    '/beheer/ronde/[ronde]/ideeen/spaargeld': own(
      '/ideeen/spaargeld',
      LEADERS,
      'Er is geen spaargeld uit een eerdere ronde',
    ),
    '/beheer/ronde/[ronde]/ideeen-inlezen': own('/ideeen-inlezen', LEADERS),
    '/beheer/ronde/[ronde]/instellingen': own('/instellingen', LEADERS),
    '/beheer/ronde/[ronde]/kosten': own('/kosten', LEADERS),
    '/beheer/ronde/[ronde]/oefenen': own('/oefenen', LEADERS),
    '/beheer/ronde/[ronde]/verdeelregel': own('/verdeelregel', LEADERS),
    '/beheer/ronde/[ronde]/verlengen': own('/verlengen', LEADERS),
    '/beheer/ronde/[ronde]/vervangen': own('/vervangen', DESK),
    '/beheer/ronde/[ronde]/voorbeeld': own('/voorbeeld', LEADERS),
  };
}
