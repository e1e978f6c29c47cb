import type { CallerName } from './roles';

/** What a handler is called with, and what it answers. */
export interface HandlerLine {
  readonly at?: string;
  /** A form, or text, in the body. */
  readonly body?: Readonly<Record<string, string>> | string;
  readonly type?: string;
  /**
   * `everybody`: whoever asks gets the same. Else the others get 403 or the code FORBIDDEN, and these get anything but a
   * refusal or a fault.
   */
  readonly to: 'everybody' | readonly CallerName[];
}

const LEADERS = ['administrator', 'wijkregisseur'] as const;

/** Every handler of the tree, with expectations written by hand. What is sent can do nothing, whoever sends it. */
export function handlerMatrix(round: string): Readonly<Record<string, HandlerLine>> {
  const own = (rest: string) => `/api/beheer/ronde/${round}${rest}`;
  const published = (rest: string): HandlerLine => ({
    at: `/api/uitslag/seghwaert-2025${rest}`,
    to: 'everybody',
  });
  const box = (rest: string): HandlerLine => ({ at: `/api/stembus/seghwaert-2025${rest}`, to: 'everybody' });
  return {
    'GET /api/auth/[...nextauth]': { at: '/api/auth/csrf', to: 'everybody' },
    'POST /api/auth/[...nextauth]': { at: '/api/auth/_log', body: {}, to: 'everybody' },
    'POST /api/auth/passkey/[doel]': { at: '/api/auth/passkey/aanmelden', body: '{}', to: 'everybody' },
    'GET /api/auth/sessie': { to: 'everybody' },
    'POST /api/auth/sessie': { to: 'everybody' },
    'POST /api/beheer/logboek': {
      body: { van: '2020-01-01', tot: '2019-01-01' },
      to: [...LEADERS, 'auditor', 'elsewhere'],
    },
    'POST /api/beheer/gebieden': { body: 'x', type: 'application/octet-stream', to: ['administrator'] },
    'POST /api/beheer/ronde/[ronde]/adressen': {
      at: own('/adressen'),
      body: 'x',
      type: 'application/octet-stream',
      to: LEADERS,
    },
    'POST /api/beheer/ronde/[ronde]/archief': { at: own('/archief'), body: {}, to: LEADERS },
    'POST /api/beheer/ronde/[ronde]/brief': {
      at: own('/brief'),
      body: { request: 'x' },
      to: [...LEADERS, 'desk_assistant'],
    },
    // Says null to who may not ask, as it does where no letters are held: here nobody can tell.
    'GET /api/beheer/ronde/[ronde]/brieven': { at: own('/brieven'), to: 'everybody' },
    'POST /api/beheer/ronde/[ronde]/brieven/[bestand]': {
      at: own('/brieven/sleutel'),
      body: {},
      to: LEADERS,
    },
    // Says null to who may not ask, as it does where nothing was made: here nobody can tell.
    'GET /api/beheer/ronde/[ronde]/cijfers': { at: own('/cijfers'), to: 'everybody' },
    'POST /api/beheer/ronde/[ronde]/cijfers': { at: own('/cijfers'), body: {}, to: [...LEADERS, 'auditor'] },
    'GET /api/cijfers/[ronde]/[versie]/[[...pad]]': { at: '/api/cijfers/nergens/1', to: 'everybody' },
    'POST /api/beheer/ronde/[ronde]/controlebestand': {
      at: own('/controlebestand'),
      body: { keyFile: 'x' },
      to: ['administrator', 'auditor'],
    },
    'POST /api/beheer/ronde/[ronde]/ideeen': {
      at: own('/ideeen'),
      body: 'x',
      type: 'application/octet-stream',
      to: LEADERS,
    },
    'GET /api/beheer/ronde/[ronde]/ideeen/[bestand]': { at: own('/ideeen/alle-ideeen.csv'), to: LEADERS },
    'POST /api/vragenlijst/[meting]/codes': {
      at: '/api/vragenlijst/oosterheem-meting-2/codes',
      body: {},
      to: LEADERS,
    },
    'POST /api/wijkteam/brief': { body: {}, to: 'everybody' },
    'POST /api/wijkteam/[fonds]/[nummer]/brief': {
      at: `/api/wijkteam/wijkteam-voorstad-${new Date().getFullYear() - 1}/999/brief`,
      body: {},
      to: ['administrator'],
    },
    'GET /api/adres': { at: '/api/adres?wijk=seghwaert&q=brink', to: 'everybody' },
    'POST /api/foto': { body: {}, to: 'everybody' },
    'GET /api/foto/[id]': { at: '/api/foto/none', to: 'everybody' },
    'POST /api/foto/[id]': { at: '/api/foto/none', body: 'x', to: 'everybody' },
    // Without a header that no form of another site can send it is refused, whoever asks.
    'POST /api/project-foto': { body: {}, to: 'everybody' },
    'GET /api/project-foto/[id]': { at: '/api/project-foto/none', to: 'everybody' },
    'POST /api/stembus/[ronde]/[deur]': box('/stem'),
    'GET /api/stembus/[ronde]/bewijs/[track]': box('/bewijs/none'),
    'GET /api/stembus/[ronde]/bundel': box('/bundel'),
    'GET /api/stembus/[ronde]/register': box('/register'),
    'GET /api/uitslag/[ronde]/ideeen.csv': published('/ideeen.csv'),
    'GET /api/uitslag/[ronde]/stemmen': published('/stemmen'),
    'GET /api/uitslag/[ronde]/uitslag.json': published('/uitslag.json'),
    'GET /api/uitslag/[ronde]/verkiezing.pb': published('/verkiezing.pb'),
    'GET /api/v1/[...rest]': { at: '/api/v1/none/at/all', to: 'everybody' },
    'GET /api/v1/districts': { to: 'everybody' },
    'GET /api/v1/districts/[district]': { at: '/api/v1/districts/seghwaert', to: 'everybody' },
    'GET /api/v1/observations': { at: '/api/v1/observations?district=seghwaert', to: 'everybody' },
    'GET /api/v1/openapi.json': { to: 'everybody' },
    'GET /api/v1/rounds': { to: 'everybody' },
    'GET /api/v1/rounds/[round]': { at: '/api/v1/rounds/seghwaert-2025', to: 'everybody' },
    'GET /api/v1/rounds/[round]/ideas': { at: '/api/v1/rounds/seghwaert-2025/ideas', to: 'everybody' },
    'GET /api/v1/rounds/[round]/ideas.csv': {
      at: '/api/v1/rounds/seghwaert-2025/ideas.csv',
      to: 'everybody',
    },
    'GET /api/v1/rounds/[round]/ideas.geojson': {
      at: '/api/v1/rounds/seghwaert-2025/ideas.geojson',
      to: 'everybody',
    },
    'GET /api/v1/rounds/[round]/ideas/[number]': {
      at: '/api/v1/rounds/seghwaert-2025/ideas/1',
      to: 'everybody',
    },
    'GET /api/v1/rounds/[round]/outcome': { at: '/api/v1/rounds/seghwaert-2025/outcome', to: 'everybody' },
    'GET /api/raad/bijlage.pdf': { to: 'everybody' },
    'GET /api/raad/bijlage.odt': { to: 'everybody' },
    'GET /api/raad/bezoeken.csv': { to: 'everybody' },
    'GET /api/raad/waarnemingen.csv': { to: 'everybody' },
    'GET /api/raad/wijk/[slug]/waarnemingen.csv': {
      at: '/api/raad/wijk/seghwaert/waarnemingen.csv',
      to: 'everybody',
    },
    'GET /stemmen/opnieuw': { to: 'everybody' },
  };
}
