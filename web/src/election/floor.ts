/** The fewest ballots that are ever opened, whatever the rules of an election say; the server holds the same. */
export const MINIMUM_BALLOTS = 3;
