import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A failure that the person at the keyboard can do something about: its message is all they see. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

export interface Command<O extends NonNullable<ParseArgsConfig['options']>> {
  /** As typed, for example `npm run cheques --`. */
  readonly usage: string;
  readonly summary: string;
  /** Every option and an example, ready to print. */
  readonly help: string;
  readonly options: O;
  readonly positionals?: boolean;
}

type Values<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/**
 * Runs a command line: `--help` prints and exits 0, a misuse exits 2 with a pointer to `--help`, a CommandError exits
 * with its own code, and a bug exits 1 with its stack.
 */
export async function runCommand<const O extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<O>,
  main: (given: Values<O>) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${command.summary}\n\nUsage: ${command.usage}\n\n${command.help.replace(/^\n+|\s+$/g, '')}`);
    return;
  }
  let given: Values<O>;
  try {
    given = parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
    if (!command.positionals && given.positionals.length > 0) {
      throw new Error(`Unexpected argument '${given.positionals.join(' ')}'`);
    }
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${command.usage}\nMore: add --help`);
    process.exitCode = 2;
    return;
  }
  try {
    await main(given);
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  }
}
