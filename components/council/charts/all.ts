/**
 * Every chart of the page as one part to fetch: each by itself would bring its own copy of what they share of their
 * library.
 */
export { BulletChart } from './BulletChart';
export { DaysChart } from './DaysChart';
export { DotChart } from './DotChart';
export { LorenzChart } from './LorenzChart';
export { RankChart } from './RankChart';
export { RatioChart } from './RatioChart';
export { StackChart } from './StackChart';
export { StripChart } from './StripChart';
export { SurvivalChart } from './SurvivalChart';
