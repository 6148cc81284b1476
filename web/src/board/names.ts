/** What the board's files are called once they are downloaded, as the commands beside them name them. */

/** As `belenios-tool` wants it: the uuid of the election. */
export function archiveName(round: string): string {
  return `${round}.bel`;
}

export const BUNDLE_NAME = 'bundle.zip';
export const LOG_NAME = 'log.jsonl';
