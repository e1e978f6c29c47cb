/** A line on the terminal that is written over; in a file or pipe only its end is written. */
export function progressLine(label: string): {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
} {
  const live = process.stdout.isTTY;
  let shown = '';
  return {
    update: (done, total) => {
      const text = `${label}: ${done} / ${total}`;
      if (live && text !== shown) process.stdout.write(`\r${text}`);
      shown = text;
    },
    end: () => {
      if (shown !== '') process.stdout.write(live ? '\n' : `${shown}\n`);
    },
  };
}
