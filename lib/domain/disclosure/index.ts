export { type AreaCount, type AreaHiding, hideAreas } from './areas';
export {
  deducted,
  flooredTo5,
  mayShowBeforeCount,
  mayShowShare,
  roundTo5,
  SMALLEST_COUNT,
  shownCount,
  TOTALS_STEP,
  UNTOLD_BALLOTS,
} from './counts';
export {
  type DerivableCell,
  derivableCells,
  PROTECTION_WIDTH,
  type PublishedCell,
  type PublishedRelation,
  type PublishedTable,
} from './derivable';
export { DISCLOSURE_RULES, type DisclosureRule, mayShowBallots, RULES } from './rules';
export { publishedTables } from './tables';
