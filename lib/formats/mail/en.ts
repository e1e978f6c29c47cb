import type { MailWords } from './types';

export const en: MailWords = {
  greeting: 'Dear reader,',
  regards: 'Kind regards,\nthe municipality',
  foot: 'You receive this mail because this address was given with an idea for the district. You cannot reply to it.',
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
    advice_asked: ({ title, link, adviser, question, due }) => ({
      subject: `Will you advise on an idea? ${title}`,
      paragraphs: [
        `${adviser}, the municipality asks your advice on the idea “${title}”. The question is:`,
        question,
        `Will you answer by ${due}? Your answer is public and stands with the idea, with your name and function. The link is only for you.`,
      ],
      links: [{ label: 'Give your advice', to: link }],
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
