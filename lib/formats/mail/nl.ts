import type { MailWords } from './types';

/** Dutch, at level B1. */
export const nl: MailWords = {
  greeting: 'Beste lezer,',
  regards: 'Met vriendelijke groet,\nde gemeente',
  foot: 'U krijgt deze mail omdat dit adres is opgegeven bij een idee, een aanvraag of een afspraak voor de wijk. U kunt deze mail niet beantwoorden.',
  texts: {
    idea_received: ({ title, link, joinLink }) => ({
      subject: `Uw idee is bewaard: ${title}`,
      paragraphs: [
        `U heeft een idee ingebracht: “${title}”.`,
        'Met de eerste link komt u terug bij uw idee. Bewaar deze mail goed en stuur die link niet door: wie hem heeft, kan uw idee veranderen.',
        'De tweede link is voor uw buren. Daarmee laten zij met hun chequecode zien dat zij het idee mee organiseren.',
      ],
      links: [
        { label: 'Naar uw idee (alleen voor u)', to: link },
        { label: 'Mee organiseren (voor uw buren)', to: joinLink },
      ],
    }),
    idea_submitted: ({ title, link }) => ({
      subject: `De wijkregisseur bekijkt uw idee: ${title}`,
      paragraphs: [
        `Genoeg adressen organiseren “${title}” mee. De wijkregisseur bekijkt het idee nu.`,
        'U krijgt een mail zodra er een besluit is.',
      ],
      links: [{ label: 'Naar uw idee', to: link }],
    }),
    idea_returned: ({ title, link, reason }) => ({
      subject: `Er is nog iets nodig voor uw idee: ${title}`,
      paragraphs: [
        `De wijkregisseur heeft “${title}” bekeken. Er is nog iets nodig voordat het op de stemlijst kan:`,
        reason,
        'Met de link hieronder verandert u uw idee. Daarna stuurt u het opnieuw in.',
      ],
      links: [{ label: 'Verander uw idee', to: link }],
    }),
    idea_rejected: ({ title, link, reason }) => ({
      subject: `Uw idee komt niet op de stemlijst: ${title}`,
      paragraphs: [`“${title}” komt niet op de stemlijst. De reden is:`, reason],
      links: [{ label: 'Bekijk het idee', to: link }],
    }),
    idea_accepted: ({ title, link }) => ({
      subject: `Uw idee komt op de stemlijst: ${title}`,
      paragraphs: [
        `“${title}” is goedgekeurd en komt op de stemlijst.`,
        'Op de pagina van het idee staan de kosten en de voorwaarden. Laat uw buren weten dat zij er straks op kunnen stemmen.',
      ],
      links: [{ label: 'Bekijk het idee', to: link }],
    }),
    idea_merged: ({ title, link, into, reason }) => ({
      subject: `Uw idee gaat samen met een ander idee: ${title}`,
      paragraphs: [
        `“${title}” is samengegaan met idee ${into}. Wie uw idee mee organiseerde, organiseert nu dat idee. De reden is:`,
        reason,
      ],
      links: [{ label: 'Bekijk het idee', to: link }],
    }),
    idea_withdrawn: ({ title, link, reason }) => ({
      subject: `Een idee is van de stemlijst gehaald: ${title}`,
      paragraphs: [`“${title}” is van de stemlijst gehaald. De reden is:`, reason],
      links: [{ label: 'Bekijk het idee', to: link }],
    }),
    idea_on_ballot: ({ title, link, until }) => ({
      subject: `Er kan op uw idee worden gestemd: ${title}`,
      paragraphs: [
        `“${title}” staat op de stemlijst. Huishoudens in de wijk kunnen tot en met ${until} stemmen, met de code uit hun brief.`,
        'Vertel het uw buren. Na het sluiten worden de stemmen geteld. U krijgt dan weer een mail.',
      ],
      links: [{ label: 'Bekijk het idee', to: link }],
    }),
    idea_awarded: ({ title, link, outcomeLink }) => ({
      subject: `Uw idee gaat door: ${title}`,
      paragraphs: [
        `De stemmen zijn geteld. “${title}” krijgt het geld en gaat door.`,
        'De wijkregisseur neemt contact met u op over het uitvoeren. In de uitslag ziet u hoe er is gestemd.',
      ],
      links: [
        { label: 'Bekijk de uitslag', to: outcomeLink },
        { label: 'Naar uw idee (alleen voor u)', to: link },
      ],
    }),
    idea_not_awarded: ({ title, link, outcomeLink }) => ({
      subject: `De uitslag voor uw idee: ${title}`,
      paragraphs: [
        `De stemmen zijn geteld. “${title}” krijgt in deze ronde geen geld.`,
        'In de uitslag leest u waarom, en hoeveel er nog ontbrak.',
      ],
      links: [
        { label: 'Bekijk de uitslag', to: outcomeLink },
        { label: 'Naar uw idee (alleen voor u)', to: link },
      ],
    }),
    advice_asked: ({ title, link, adviser, question, due }) => ({
      subject: `Wilt u advies geven over een idee? ${title}`,
      paragraphs: [
        `${adviser}, de gemeente vraagt uw advies over het idee “${title}”. De vraag is:`,
        question,
        `Wilt u uiterlijk ${due} antwoorden? Uw antwoord is openbaar en staat bij het idee, met uw naam en functie. De link is alleen voor u.`,
      ],
      links: [{ label: 'Geef uw advies', to: link }],
    }),
    application_received: ({ title, link, fund, due }) => ({
      subject: `Uw aanvraag is binnen: ${title}`,
      paragraphs: [
        `U heeft een aanvraag gedaan bij ${fund}: “${title}”.`,
        `U krijgt uiterlijk ${due} een besluit.`,
        'Met de link hieronder ziet u hoe het ervoor staat. Tot het besluit kunt u de aanvraag veranderen of intrekken. Bewaar deze mail goed en stuur de link niet door: wie hem heeft, kan uw aanvraag veranderen.',
      ],
      links: [{ label: 'Naar uw aanvraag (alleen voor u)', to: link }],
    }),
    application_decided: ({ title, link, amount, reason }) => ({
      subject: `Er is een besluit over uw aanvraag: ${title}`,
      paragraphs: [
        `Er is een besluit over “${title}”. Toegekend bedrag: ${amount}. De reden is:`,
        reason,
        'Met de link hieronder downloadt u de brief met het besluit. Daarin staat ook wat u kunt doen als u het er niet mee eens bent.',
      ],
      links: [{ label: 'Naar het besluit', to: link }],
    }),
    application_held_over: ({ title, link, reason, due }) => ({
      subject: `Uw aanvraag is aangehouden: ${title}`,
      paragraphs: [
        `Over “${title}” is nog niet besloten. De reden is:`,
        reason,
        `U krijgt nu uiterlijk ${due} een besluit. Tot dan kunt u de aanvraag nog aanvullen.`,
      ],
      links: [{ label: 'Naar uw aanvraag', to: link }],
    }),
    agreement_check: ({ title, link, group, day }) => ({
      subject: `Het onderhoud wordt bekeken: ${title}`,
      paragraphs: [
        `Met ${group} is afgesproken dat u “${title}” onderhoudt. Eén keer per jaar kijkt de gemeente samen met u hoe het ervoor staat.`,
        `Die controle is gepland op ${day}. De wijkregisseur neemt contact met u op. Is er nu al iets kapot of lukt het onderhoud niet meer? Laat het dan meteen weten.`,
      ],
      links: [{ label: 'Bekijk wat er is afgesproken', to: link }],
    }),
    agreement_ending: ({ title, link, group, day }) => ({
      subject: `Uw afspraak over onderhoud loopt af: ${title}`,
      paragraphs: [
        `Met ${group} is afgesproken dat u “${title}” onderhoudt. Die afspraak loopt tot en met ${day}.`,
        'Wilt u doorgaan? Of wilt u stoppen? De wijkregisseur neemt contact met u op om te bespreken hoe het verder gaat.',
      ],
      links: [{ label: 'Bekijk wat er is afgesproken', to: link }],
    }),
    agreement_to_municipality: ({ title, link, group, day }) => ({
      subject: `Uw afspraak over onderhoud loopt af: ${title}`,
      paragraphs: [
        `Met ${group} is afgesproken dat u “${title}” onderhoudt. Die afspraak loopt tot en met ${day}.`,
        'Daarna neemt de gemeente het onderhoud over. Wilt u toch doorgaan? Laat dat dan weten aan de wijkregisseur.',
      ],
      links: [{ label: 'Bekijk wat er is afgesproken', to: link }],
    }),
    agreement_to_remove: ({ title, link, group, day }) => ({
      subject: `Uw afspraak over onderhoud loopt af: ${title}`,
      paragraphs: [
        `Met ${group} is afgesproken dat u “${title}” onderhoudt. Die afspraak loopt tot en met ${day}.`,
        'Daarna wordt het weggehaald. Wilt u dat het blijft? Laat dat dan weten aan de wijkregisseur.',
      ],
      links: [{ label: 'Bekijk wat er is afgesproken', to: link }],
    }),
    helper_offered: ({ title, link }) => ({
      subject: `Iemand wil meehelpen met uw idee: ${title}`,
      paragraphs: [
        `Iemand wil meehelpen met “${title}”. Wie dat is en hoe u die bereikt, leest u met de link hieronder.`,
      ],
      links: [{ label: 'Bekijk het idee', to: link }],
    }),
  },
};
