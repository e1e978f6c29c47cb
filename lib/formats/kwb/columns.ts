/**
 * Columns of StatLine's tables "Kerncijfers wijken en buurten" by the names we know them under. StatLine puts a number
 * behind every name that differs from year to year, such as `AantalInwoners_5`; it is left out here.
 */
const STATLINE: Readonly<Record<string, string>> = {
  codering: 'code',
  regioaanduidingcodering: 'code',
  wijkenenbuurten: 'name',
  gemeentenaam: 'gm_naam',
  aantalinwoners: 'inwoners',
  mannen: 'mannen',
  vrouwen: 'vrouwen',
  k_0tot15jaar: 'inw_0_15',
  k_15tot25jaar: 'inw_15_25',
  k_25tot45jaar: 'inw_25_45',
  k_45tot65jaar: 'inw_45_65',
  k_65jaarofouder: 'inw_65plus',
  huishoudenstotaal: 'huishoudens',
  eenpersoonshuishoudens: 'hh_eenpersoons',
  huishoudenszonderkinderen: 'hh_zonder_kinderen',
  huishoudensmetkinderen: 'hh_met_kinderen',
  gemiddeldehuishoudensgrootte: 'gem_hh_grootte',
  gemiddeldewozwaardevanwoningen: 'woz_x1000',
  koopwoningen: 'koopwoningen_pct',
  huurwoningentotaal: 'huurwoningen_pct',
};

/** Columns with words or codes, which are no figures. */
export const TEXT_COLUMNS = new Set([
  'year',
  'level',
  'code',
  'name',
  'gm',
  'gm_naam',
  'wijk_code',
  'source',
  'meest_voorkomende_pc4',
]);

export interface Header {
  readonly columns: readonly string[];
  /** Of StatLine: it names no year and no source, and holds columns that are neither figures nor known here. */
  readonly statline: boolean;
}

/** The columns of a header, whichever of the two it is of. */
export function readHeader(record: readonly string[]): Header {
  const bare = record.map((name) => name.trim().toLowerCase());
  const short = bare.map((name) => name.replace(/_\d+$/, ''));
  const statline = short.includes('wijkenenbuurten') && short.includes('aantalinwoners');
  if (!statline) return { columns: bare, statline };
  return { columns: short.map((name) => STATLINE[name] ?? `statline:${name}`), statline };
}
