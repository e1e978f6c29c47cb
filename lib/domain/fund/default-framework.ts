import type { FundForm } from './fund-form';

// Terms by which a line of costs is recognised (see `excludedCostOf`): plurals stand here only where they change the term.
const FOOD = [
  ...['eten', 'etentje', 'drinken', 'drank', 'drankje', 'frisdrank', 'limonade', 'appelsap', 'cola'],
  ...['koffie', 'thee', 'bier', 'wijn', 'glühwein', 'prosecco', 'champagne', 'borrel', 'consumptie'],
  ...['consumptiebon', 'consumptiebonnen', 'hapje', 'snack', 'chips', 'snoep', 'snoepgoed', 'lekkers'],
  ...['traktatie', 'taart', 'gebak', 'cake', 'koek', 'koekje', 'koeken', 'vlaai', 'pannenkoek', 'oliebol'],
  ...['oliebollen', 'ijs', 'ijsje', 'ijsco', 'broodje', 'soep', 'pizza', 'patat', 'friet', 'hamburger'],
  ...['maaltijd', 'ontbijt', 'brunch', 'lunch', 'lunchpakket', 'lunchpakketten', 'diner', 'buffet'],
  ...['buffetten', 'picknick', 'high tea', 'barbecue', 'bbq', 'catering', 'cateraar', 'foodtruck'],
  ...['food truck', 'boodschappen'],
];
const GIFTS = [
  ...['cadeau', 'kado', 'kadootje', 'geschenk', 'presentje', 'attentie', 'bedankje', 'bloemen', 'bloemetje'],
  ...['boeket', 'boeketten', 'cadeaubon', 'cadeaubonnen', 'kadobon', 'kadobonnen', 'waardebon'],
  ...['waardebonnen', 'boekenbon', 'boekenbonnen', 'dinerbon', 'dinerbonnen', 'vvv bon', 'vvv bonnen'],
  ...['giftcard', 'gift card', 'prijsje', 'prijzen', 'prijzengeld', 'prijzenpot'],
];
const WAGES = [
  ...['loon', 'lonen', 'loonkosten', 'uurloon', 'arbeidsloon', 'salaris', 'salarissen', 'personeelskosten'],
  ...['vrijwilligersvergoeding', 'urenvergoeding', 'eigen uren'],
];

/**
 * What a new fund begins with, to be changed: the rules that Deventer publishes for its wijkbudgetten (up to € 1,000 within
 * ten working days, apply two weeks ahead, no food or gifts, residents maintain). It is what residents read, so it is Dutch.
 */
export function defaultFundForm(district: string, year: number): FundForm {
  return {
    title: `Wijkbudget ${district} ${year}`,
    goal: 'Het wijkbudget is voor ideeën van bewoners die de wijk mooier maken en buren bij elkaar brengen. Bewoners doen het zelf en zorgen er daarna ook zelf voor. De gemeente helpt als dat nodig is.',
    criteria: [
      row('contact', 'Contact tussen buren', 'Brengt het mensen bij elkaar die elkaar nog niet kennen?'),
      row('open', 'Voor iedereen in de wijk', 'Kan iedereen uit de buurt meedoen of ervan gebruikmaken?'),
      row('own', 'Bewoners doen het zelf', 'Wie voert het uit, en wie zorgt er daarna voor?'),
      row('cost', 'Kosten en nut', 'Past het bedrag bij wat de wijk eraan heeft?'),
    ],
    excluded: [
      {
        id: 'food',
        title: 'Eten en drinken',
        reason: 'Het wijkbudget is niet voor eten en drinken. Dat betalen de deelnemers zelf.',
        words: FOOD.join(', '),
      },
      {
        id: 'gifts',
        title: 'Cadeaus en prijzen',
        reason: 'Het wijkbudget is niet voor cadeaus, bloemen als bedankje of prijzengeld.',
        words: GIFTS.join(', '),
      },
      {
        id: 'wages',
        title: 'Loon en vergoeding van eigen uren',
        reason: 'Het wijkbudget betaalt geen loon en geen eigen uren van wie aanvraagt.',
        words: WAGES.join(', '),
      },
    ],
    managerLimit: '1000',
    managerWorkingDays: '10',
    teamWeeks: '6',
    applyDaysAhead: '14',
    quorum: '3',
    objectionWeeks: '6',
    objectionAddress: '',
    contact: '',
    opensOn: `${year}-01-01`,
    closesOn: `${year}-12-31`,
  };
}

function row(id: string, title: string, explanation: string) {
  return { id, title, explanation, weight: '' };
}
