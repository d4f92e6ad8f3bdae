/** Exit codes: the deck is written; the report has errors; the command was called wrongly. */
export const exit = { written: 0, errors: 1, usage: 2 } as const;
