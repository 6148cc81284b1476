// Reads what `npm audit --json` wrote: `sound`, `flawed`, or `unknown` when no advisory came.
import { readFileSync } from 'node:fs';

function verdict(text) {
  try {
    const { auditReportVersion, vulnerabilities } = JSON.parse(text);
    if (auditReportVersion === undefined) {
      return 'unknown';
    }
    return Object.keys(vulnerabilities).length === 0 ? 'sound' : 'flawed';
  } catch {
    return 'unknown';
  }
}

console.log(verdict(readFileSync(process.argv[2], 'utf8')));
