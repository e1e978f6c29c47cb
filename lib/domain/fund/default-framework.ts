import type { FundForm } from './fund-form';

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
        words:
          'eten, drinken, drankjes, hapjes, snacks, catering, buffet, barbecue, bbq, lunch, diner, ontbijt, borrel, bier, wijn, frisdrank, boodschappen, ijsjes',
      },
      {
        id: 'gifts',
        title: 'Cadeaus en prijzen',
        reason: 'Het wijkbudget is niet voor cadeaus, bloemen als bedankje of prijzengeld.',
        words:
          'cadeau, cadeaus, cadeaubon, cadeaubonnen, geschenk, geschenken, bloemetje, prijzen, prijzengeld',
      },
      {
        id: 'wages',
        title: 'Loon en vergoeding van eigen uren',
        reason: 'Het wijkbudget betaalt geen loon en geen eigen uren van wie aanvraagt.',
        words: 'loon, salaris, uurloon, vrijwilligersvergoeding, eigen uren',
      },
    ],
    managerLimit: '1000',
    managerWorkingDays: '10',
    teamWeeks: '6',
    applyDaysAhead: '14',
    quorum: '3',
    objectionWeeks: '6',
    contact: '',
    opensOn: `${year}-01-01`,
    closesOn: `${year}-12-31`,
  };
}

function row(id: string, title: string, explanation: string) {
  return { id, title, explanation, weight: '' };
}
