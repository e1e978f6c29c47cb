export { formatDate, formatDateTime, formatDay, formatTime, isoMoment } from './date';
export { formatMoney } from './money';
export { formatShare, groupThousands } from './number';
