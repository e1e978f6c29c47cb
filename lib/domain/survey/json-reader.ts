/** What can be wrong with a questionnaire's file; each has its sentence. */
export const QUESTIONNAIRE_PROBLEM_CODES = [
  'BAD_JSON',
  /** Not a questionnaire of this format. */
  'WRONG_FORMAT',
  'MISSING',
  'NOT_AN_OBJECT',
  'NOT_A_LIST',
  'NOT_TEXT',
  'NOT_YES_OR_NO',
  'BAD_NUMBER',
  /** Small letters, digits and hyphens, at most 40. */
  'BAD_ID',
  'TOO_LONG',
  'TOO_FEW',
  'TOO_MANY',
  'TWICE',
  'UNKNOWN_FIELD',
  'UNKNOWN_KIND',
  /** There is no such question, or not before this one. */
  'UNKNOWN_QUESTION',
  'UNKNOWN_ANSWER',
  /** The question has no answers to choose from. */
  'NO_CHOICE',
  'NOT_A_SCALE',
  'NOT_SINGLE',
  'NOT_FIVE',
] as const;

export interface QuestionnaireProblem {
  /** Where: `sections[0].questions[2].id`; empty for the file itself. */
  readonly path: string;
  readonly code: (typeof QUESTIONNAIRE_PROBLEM_CODES)[number];
}

/** A value, and where it stands. */
export interface Node {
  readonly value: unknown;
  readonly path: string;
}

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Reads JSON of any origin and remembers all that is wrong; what is wrong is read as something empty. */
export class JsonReader {
  readonly problems: QuestionnaireProblem[] = [];

  problem(path: string, code: QuestionnaireProblem['code']): void {
    this.problems.push({ path, code });
  }

  isAbsent(node: Node | undefined): boolean {
    return node === undefined || node.value === null;
  }

  object<Name extends string>(node: Node, names: readonly Name[]): Partial<Record<Name, Node>> {
    const { value, path } = node;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.problem(path, value === undefined ? 'MISSING' : 'NOT_AN_OBJECT');
      return {};
    }
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const found: Partial<Record<Name, Node>> = {};
    for (const [name, own] of Object.entries(value)) {
      const known = names.find((one) => one === name);
      if (known) found[known] = { value: own, path: at(name) };
      else this.problem(at(name.slice(0, 40)), 'UNKNOWN_FIELD');
    }
    return found;
  }

  list(node: Node | undefined, path: string, most: number, least = 1): readonly Node[] {
    if (node === undefined) {
      if (least > 0) this.problem(path, 'MISSING');
      return [];
    }
    if (!Array.isArray(node.value)) {
      this.problem(path, 'NOT_A_LIST');
      return [];
    }
    if (node.value.length < least) this.problem(path, 'TOO_FEW');
    if (node.value.length > most) this.problem(path, 'TOO_MANY');
    return node.value.slice(0, most).map((value: unknown, i) => ({ value, path: `${path}[${i}]` }));
  }

  texts(node: Node | undefined, path: string, most: number): readonly string[] {
    const found = this.list(node, path, most).map((one) => this.text(one, one.path, 40));
    this.unique(found, path);
    return found;
  }

  text(node: Node | undefined, path: string, most: number): string {
    if (node === undefined) this.problem(path, 'MISSING');
    else if (typeof node.value !== 'string') this.problem(path, 'NOT_TEXT');
    else if (node.value.trim() === '') this.problem(path, 'MISSING');
    else if (node.value.length > most) this.problem(path, 'TOO_LONG');
    else return node.value.trim();
    return '';
  }

  id(node: Node | undefined, path: string): string {
    const text = this.text(node, path, 1000);
    if (text !== '' && !ID.test(text)) this.problem(path, 'BAD_ID');
    return text;
  }

  flag(node: Node): boolean {
    if (typeof node.value !== 'boolean') this.problem(node.path, 'NOT_YES_OR_NO');
    return node.value === true;
  }

  whole(node: Node | undefined, path: string, least: number, most: number): number {
    const value = node?.value;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.problem(path, node === undefined ? 'MISSING' : 'BAD_NUMBER');
    return least;
  }

  unique(values: readonly string[], path: string): void {
    if (new Set(values).size < values.length) this.problem(path, 'TWICE');
  }
}
