import { fail, ok, type Result } from '../result';
import { checkTogether, MOST_QUESTIONS } from './check-questionnaire';
import { JsonReader, type Node, type QuestionnaireProblem } from './json-reader';
import {
  type Condition,
  type MarginOf,
  QUESTION_KINDS,
  QUESTIONNAIRE_FORMAT,
  type Question,
  type Questionnaire,
  SCALE_ANSWERS,
  type Section,
  SHARE_MEASURES,
  type ShareOf,
  type Words,
} from './questionnaire';

export { QUESTIONNAIRE_PROBLEM_CODES, type QuestionnaireProblem } from './json-reader';

const MOST_SECTIONS = 30;
const MOST_OPTIONS = 30;
const MOST_TEXT = 600;
const MOST_ANSWER = 2000;
const MOST_NUMBER = 1_000_000;

/** A file as text: BAD_JSON when it is none. Errors as for {@link readQuestionnaire}. */
export function parseQuestionnaire(text: string): Result<Questionnaire, readonly QuestionnaireProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail([{ path: '', code: 'BAD_JSON' }]);
  }
  return readQuestionnaire(value);
}

/**
 * A questionnaire of any origin, all or nothing: every problem with its path, such as `sections[2].questions[0].text.nl`.
 * Fields that are not known are a problem too: a slip in a name would else be a condition that is never asked.
 */
export function readQuestionnaire(value: unknown): Result<Questionnaire, readonly QuestionnaireProblem[]> {
  const reader = new JsonReader();
  const root = reader.object({ value, path: '' }, [
    'format',
    'id',
    'version',
    'scaleVersion',
    'title',
    'intro',
    'scale',
    'sections',
    'cohesion',
    'shares',
    'voted',
    'margins',
  ]);
  if (root.format?.value !== QUESTIONNAIRE_FORMAT) reader.problem('format', 'WRONG_FORMAT');
  const text = (node: Node | undefined, path: string) => reader.text(node, path, 80);
  const given: Questionnaire = {
    format: QUESTIONNAIRE_FORMAT,
    id: reader.id(root.id, 'id'),
    version: text(root.version, 'version'),
    scaleVersion: text(root.scaleVersion, 'scaleVersion'),
    title: wordsAt(reader, root.title, 'title'),
    intro: wordsAt(reader, root.intro, 'intro'),
    scale: reader.list(root.scale, 'scale', MOST_OPTIONS).map((node) => wordsAt(reader, node, node.path)),
    sections: reader.list(root.sections, 'sections', MOST_SECTIONS).map((node) => sectionAt(reader, node)),
    cohesion: cohesionAt(reader, root.cohesion),
    shares: sharesAt(reader, root.shares),
    ...votedAt(reader, root.voted),
    margins: reader.list(root.margins, 'margins', 10, 0).map((node) => marginAt(reader, node)),
  };
  if (given.scale.length !== SCALE_ANSWERS) reader.problem('scale', 'NOT_FIVE');
  checkTogether(reader, given);
  return reader.problems.length > 0 ? fail(reader.problems) : ok(given);
}

function wordsAt(reader: JsonReader, node: Node | undefined, path: string): Words {
  const before = reader.problems.length;
  const { nl, en } = reader.object(node ?? { value: undefined, path }, ['nl', 'en']);
  // What is no object at all lacks both languages too: that goes without saying.
  if (!nl && !en && reader.problems.length > before) return { nl: '', en: '' };
  return { nl: reader.text(nl, `${path}.nl`, MOST_TEXT), en: reader.text(en, `${path}.en`, MOST_TEXT) };
}

function sectionAt(reader: JsonReader, node: Node): Section {
  const { id, title, together, questions } = reader.object(node, ['id', 'title', 'together', 'questions']);
  return {
    id: reader.id(id, `${node.path}.id`),
    title: wordsAt(reader, title, `${node.path}.title`),
    together: together === undefined ? false : reader.flag(together),
    questions: reader
      .list(questions, `${node.path}.questions`, MOST_QUESTIONS)
      .map((one) => questionAt(reader, one)),
  };
}

function questionAt(reader: JsonReader, node: Node): Question {
  const { path } = node;
  const fields = reader.object(node, ['id', 'kind', 'text', 'hint', 'showIf', 'options', 'least', 'most']);
  const frame = {
    id: reader.id(fields.id, `${path}.id`),
    text: wordsAt(reader, fields.text, `${path}.text`),
    hint: reader.isAbsent(fields.hint) ? null : wordsAt(reader, fields.hint, `${path}.hint`),
    showIf: reader.isAbsent(fields.showIf) ? null : conditionAt(reader, fields.showIf),
  };
  const kind = QUESTION_KINDS.find((one) => one === fields.kind?.value);
  if (!kind) reader.problem(`${path}.kind`, 'UNKNOWN_KIND');
  for (const name of unwanted(kind ?? 'scale')) {
    if (kind && fields[name]) reader.problem(`${path}.${name}`, 'UNKNOWN_FIELD');
  }
  if (kind === 'single' || kind === 'multiple') {
    const options = reader
      .list(fields.options, `${path}.options`, MOST_OPTIONS, 2)
      .map((one) => optionAt(reader, one));
    return { ...frame, kind, options };
  }
  if (kind === 'number') {
    const least = reader.whole(fields.least, `${path}.least`, 0, MOST_NUMBER);
    return { ...frame, kind, least, most: reader.whole(fields.most, `${path}.most`, least, MOST_NUMBER) };
  }
  if (kind === 'open')
    return { ...frame, kind, most: reader.whole(fields.most, `${path}.most`, 1, MOST_ANSWER) };
  return { ...frame, kind: 'scale' };
}

function unwanted(kind: Question['kind']): readonly ('options' | 'least' | 'most')[] {
  if (kind === 'single' || kind === 'multiple') return ['least', 'most'];
  if (kind === 'number') return ['options'];
  return kind === 'open' ? ['options', 'least'] : ['options', 'least', 'most'];
}

function optionAt(reader: JsonReader, node: Node) {
  const { value, label } = reader.object(node, ['value', 'label']);
  return {
    value: reader.id(value, `${node.path}.value`),
    label: wordsAt(reader, label, `${node.path}.label`),
  };
}

function conditionAt(reader: JsonReader, node: Node | undefined): Condition {
  const at = node ?? { value: undefined, path: '' };
  const { question, oneOf } = reader.object(at, ['question', 'oneOf']);
  return {
    question: reader.id(question, `${at.path}.question`),
    oneOf: reader.texts(oneOf, `${at.path}.oneOf`, MOST_OPTIONS),
  };
}

function cohesionAt(reader: JsonReader, node: Node | undefined): Questionnaire['cohesion'] {
  const fields = reader.object(node ?? { value: undefined, path: 'cohesion' }, ['items', 'leastAnswered']);
  const items = reader.list(fields.items, 'cohesion.items', MOST_QUESTIONS).map((one) => {
    const { question, reversed } = reader.object(one, ['question', 'reversed']);
    return {
      question: reader.id(question, `${one.path}.question`),
      reversed: reversed === undefined ? false : reader.flag(reversed),
    };
  });
  const most = Math.max(items.length, 1);
  return { items, leastAnswered: reader.whole(fields.leastAnswered, 'cohesion.leastAnswered', 1, most) };
}

function sharesAt(reader: JsonReader, node: Node | undefined): Questionnaire['shares'] {
  const fields = reader.object(node ?? { value: undefined, path: 'shares' }, SHARE_MEASURES);
  const shareAt = (name: (typeof SHARE_MEASURES)[number]) => shareOf(reader, fields[name]);
  return {
    contact: shareAt('contact'),
    influence: shareAt('influence'),
    responsibility: shareAt('responsibility'),
  };
}

function shareOf(reader: JsonReader, own: Node | undefined): ShareOf | null {
  if (own === undefined || own.value === null) return null;
  const { question, counts } = reader.object(own, ['question', 'counts']);
  return {
    question: reader.id(question, `${own.path}.question`),
    counts: reader.texts(counts, `${own.path}.counts`, MOST_OPTIONS),
  };
}

function votedAt(reader: JsonReader, node: Node | undefined): Pick<Questionnaire, 'voted'> {
  const voted = shareOf(reader, node);
  return voted ? { voted } : {};
}

function marginAt(reader: JsonReader, node: Node): MarginOf {
  const { id, label, questions } = reader.object(node, ['id', 'label', 'questions']);
  return {
    id: reader.id(id, `${node.path}.id`),
    label: wordsAt(reader, label, `${node.path}.label`),
    questions: reader.texts(questions, `${node.path}.questions`, 2),
  };
}
