import type { MailWords } from './types';

export const en: MailWords = {
  greeting: 'Dear reader,',
  regards: 'Kind regards,\nthe municipality',
  foot: 'You receive this mail because this address was given with an idea, an application or an agreement for the district. You cannot reply to it.',
  texts: {
    idea_received: ({ title, link, joinLink }) => ({
      subject: `Your idea is saved: ${title}`,
      paragraphs: [
        `You brought in an idea: “${title}”.`,
        'The first link brings you back to your idea. Keep this mail and do not pass that link on: whoever has it can change your idea.',
        'The second link is for your neighbours. With it they show, with their cheque code, that they organise the idea with you.',
      ],
      links: [
        { label: 'To your idea (only for you)', to: link },
        { label: 'Organise it too (for your neighbours)', to: joinLink },
      ],
    }),
    idea_submitted: ({ title, link }) => ({
      subject: `The district director looks at your idea: ${title}`,
      paragraphs: [
        `Enough addresses organise “${title}”. The district director looks at the idea now.`,
        'You get a mail as soon as there is a decision.',
      ],
      links: [{ label: 'To your idea', to: link }],
    }),
    idea_returned: ({ title, link, reason }) => ({
      subject: `Your idea needs something more: ${title}`,
      paragraphs: [
        `The district director looked at “${title}”. Something is needed before it can go on the ballot:`,
        reason,
        'With the link below you change your idea. Then you send it in again.',
      ],
      links: [{ label: 'Change your idea', to: link }],
    }),
    idea_rejected: ({ title, link, reason }) => ({
      subject: `Your idea does not go on the ballot: ${title}`,
      paragraphs: [`“${title}” does not go on the ballot. The reason is:`, reason],
      links: [{ label: 'See the idea', to: link }],
    }),
    idea_accepted: ({ title, link }) => ({
      subject: `Your idea goes on the ballot: ${title}`,
      paragraphs: [
        `“${title}” was accepted and goes on the ballot.`,
        'Its page tells the cost and the conditions. Let your neighbours know that they can vote for it soon.',
      ],
      links: [{ label: 'See the idea', to: link }],
    }),
    idea_merged: ({ title, link, into, reason }) => ({
      subject: `Your idea is joined with another: ${title}`,
      paragraphs: [
        `“${title}” was joined with idea ${into}. Whoever organised your idea organises that idea now. The reason is:`,
        reason,
      ],
      links: [{ label: 'See the idea', to: link }],
    }),
    idea_withdrawn: ({ title, link, reason }) => ({
      subject: `An idea was taken off the ballot: ${title}`,
      paragraphs: [`“${title}” was taken off the ballot. The reason is:`, reason],
      links: [{ label: 'See the idea', to: link }],
    }),
    idea_on_ballot: ({ title, link, until }) => ({
      subject: `Your idea can be voted for: ${title}`,
      paragraphs: [
        `“${title}” is on the ballot. Households in the district can vote up to and including ${until}, with the code from their letter.`,
        'Tell your neighbours. After closing, the ballots are counted. You then get another mail.',
      ],
      links: [{ label: 'See the idea', to: link }],
    }),
    idea_awarded: ({ title, link, outcomeLink }) => ({
      subject: `Your idea goes ahead: ${title}`,
      paragraphs: [
        `The ballots have been counted. “${title}” gets the money and goes ahead.`,
        'The district director will contact you about carrying it out. The outcome shows how people voted.',
      ],
      links: [
        { label: 'See the outcome', to: outcomeLink },
        { label: 'To your idea (only for you)', to: link },
      ],
    }),
    idea_not_awarded: ({ title, link, outcomeLink }) => ({
      subject: `The outcome for your idea: ${title}`,
      paragraphs: [
        `The ballots have been counted. “${title}” gets no money in this round.`,
        'The outcome says why, and how much was still missing.',
      ],
      links: [
        { label: 'See the outcome', to: outcomeLink },
        { label: 'To your idea (only for you)', to: link },
      ],
    }),
    advice_asked: ({ title, link, adviser, question, due }) => ({
      subject: `Will you advise on an idea? ${title}`,
      paragraphs: [
        `${adviser}, the municipality asks your advice on the idea “${title}”. The question is:`,
        question,
        `Will you answer by ${due}? Your answer is public and stands with the idea, with your name and function. The link is only for you.`,
      ],
      links: [{ label: 'Give your advice', to: link }],
    }),
    application_received: ({ title, link, fund, due }) => ({
      subject: `Your application is in: ${title}`,
      paragraphs: [
        `You applied to ${fund}: “${title}”.`,
        `You get a decision by ${due}.`,
        'With the link below you see where it stands. Until the decision you can change the application or withdraw it. Keep this mail and do not pass the link on: whoever has it can change your application.',
      ],
      links: [{ label: 'To your application (only for you)', to: link }],
    }),
    application_decided: ({ title, link, amount, reason }) => ({
      subject: `There is a decision about your application: ${title}`,
      paragraphs: [
        `There is a decision about “${title}”. Amount granted: ${amount}. The reason is:`,
        reason,
        'With the link below you download the letter with the decision. It also tells what you can do if you do not agree.',
      ],
      links: [{ label: 'To the decision', to: link }],
    }),
    application_held_over: ({ title, link, reason, due }) => ({
      subject: `Your application was held over: ${title}`,
      paragraphs: [
        `There is no decision about “${title}” yet. The reason is:`,
        reason,
        `You now get a decision by ${due}. Until then you can still add to the application.`,
      ],
      links: [{ label: 'To your application', to: link }],
    }),
    agreement_check: ({ title, link, group, day }) => ({
      subject: `The maintenance is looked at: ${title}`,
      paragraphs: [
        `It was agreed with ${group} that you maintain “${title}”. Once a year the municipality looks with you at how it is.`,
        `That check is planned for ${day}. The district director contacts you. Is something broken already, or can you no longer maintain it? Then let us know at once.`,
      ],
      links: [{ label: 'See what was agreed', to: link }],
    }),
    agreement_ending: ({ title, link, group, day }) => ({
      subject: `Your maintenance agreement ends: ${title}`,
      paragraphs: [
        `It was agreed with ${group} that you maintain “${title}”. That agreement runs until ${day}.`,
        'Would you like to go on? Or to stop? The district director contacts you to talk about what happens next.',
      ],
      links: [{ label: 'See what was agreed', to: link }],
    }),
    agreement_to_municipality: ({ title, link, group, day }) => ({
      subject: `Your maintenance agreement ends: ${title}`,
      paragraphs: [
        `It was agreed with ${group} that you maintain “${title}”. That agreement runs until ${day}.`,
        'After that the municipality takes over the maintenance. Would you like to go on? Then tell the district director.',
      ],
      links: [{ label: 'See what was agreed', to: link }],
    }),
    agreement_to_remove: ({ title, link, group, day }) => ({
      subject: `Your maintenance agreement ends: ${title}`,
      paragraphs: [
        `It was agreed with ${group} that you maintain “${title}”. That agreement runs until ${day}.`,
        'After that it is taken away. Would you like it to stay? Then tell the district director.',
      ],
      links: [{ label: 'See what was agreed', to: link }],
    }),
    helper_offered: ({ title, link }) => ({
      subject: `Somebody wants to help with your idea: ${title}`,
      paragraphs: [
        `Somebody wants to help with “${title}”. Who it is and how to reach them, you read with the link below.`,
      ],
      links: [{ label: 'See the idea', to: link }],
    }),
  },
};
