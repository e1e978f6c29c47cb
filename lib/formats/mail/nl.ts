import type { MailWords } from './types';

/** Dutch, at level B1. */
export const nl: MailWords = {
  greeting: 'Beste lezer,',
  regards: 'Met vriendelijke groet,\nde gemeente',
  foot: 'U krijgt deze mail omdat dit adres is opgegeven bij een idee voor de wijk. U kunt deze mail niet beantwoorden.',
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
    advice_asked: ({ title, link, adviser, question, due }) => ({
      subject: `Wilt u advies geven over een idee? ${title}`,
      paragraphs: [
        `${adviser}, de gemeente vraagt uw advies over het idee “${title}”. De vraag is:`,
        question,
        `Wilt u uiterlijk ${due} antwoorden? Uw antwoord is openbaar en staat bij het idee, met uw naam en functie. De link is alleen voor u.`,
      ],
      links: [{ label: 'Geef uw advies', to: link }],
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
