import type { ClosingStatement, IdeaDocument, RulesDocument } from '@/lib/crypto/bulletin';
import { utf8 } from '@/lib/crypto/bytes';
import { dayOf } from '@/lib/domain/amsterdam';
import { targetCents } from '@/lib/domain/idea';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import type { OutcomeRule } from '@/lib/domain/round';
import { type RuleOptions, settingOf } from '@/lib/domain/round-rule';
import { chequeRoundDocument, pabulibDate, writePabulib } from '@/lib/formats/pabulib';
import type { EligibleDocument, ResultDocument } from './documents';

/** Everything that ballots.pb is made of: nothing that is not in the bundle as well. */
export interface ElectionFileInput {
  readonly rules: RulesDocument;
  readonly ideas: readonly IdeaDocument[];
  readonly eligible: EligibleDocument;
  readonly closing: Pick<ClosingStatement, 'closedOn' | 'withdrawn'>;
  /** In order of tag. */
  readonly ballots: readonly PublishedBallot[];
  readonly result: Pick<ResultDocument, 'winners'>;
}

/**
 * ballots.pb: the round as an election in Pabulib's format, one point per cent. Voters are numbers in order of tag, so a
 * file that goes round the world does not carry the names by which a household finds its ballot.
 */
export function electionFile({
  rules,
  ideas,
  eligible,
  closing,
  ballots,
  result,
}: ElectionFileInput): Uint8Array {
  const { rule, options, round } = rules;
  const won = new Set(result.winners);
  const withdrawn = new Set(closing.withdrawn);
  const document = chequeRoundDocument({
    title: round,
    place: rules.area.district ?? '',
    instance: round,
    begin: pabulibDate(dayOf(new Date(rules.plannedDates.opens))),
    end: pabulibDate(closing.closedOn),
    currency: 'EUR',
    chequeCents: rules.chequeCents,
    cheques: eligible.count,
    rule,
    setting: settingOf({ rule: rule as OutcomeRule, options: options as RuleOptions }),
    ties: rules.ties,
    minBackers: rules.minBackers,
    ideas: ideas.map((idea) => ({
      id: String(idea.number),
      name: idea.title,
      targetCents: targetCents(idea),
      funded: won.has(idea.number),
      withdrawn: withdrawn.has(idea.number),
      theme: '',
      neighbourhood: idea.neighbourhood,
      lat6: idea.lat6,
      lon6: idea.lon6,
    })),
    ballots: ballots.map(({ alloc }, i) => ({ tag: String(i + 1), alloc })),
  });
  return utf8(writePabulib(document));
}
