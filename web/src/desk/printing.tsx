/** Codes that only paper shall have: to be printed, then forgotten by hand, since a printer can jam. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Code } from '../election/code';
import { printing as words } from '../strings/desk';
import { Button, Buttons } from '../ui/button';
import type { SlipOf } from './slip';

export interface Printer {
  /** What stands in the page for the printer. */
  readonly slips: readonly SlipOf[];
  /** What was on its paper once and is not forgotten yet. */
  readonly printed: readonly Code[];
  readonly print: (slips: readonly SlipOf[]) => void;
  /** Takes codes off the printer's paper. */
  readonly forget: (codes: readonly Code[]) => void;
}

/** One printer for all: only what was asked for last goes on its paper. */
export function usePrinter(): Printer {
  const [slips, setSlips] = useState<readonly SlipOf[]>([]);
  const [printed, setPrinted] = useState<readonly Code[]>([]);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) {
      window.print();
    }
  }, [asked]);
  useEffect(() => {
    const clear = () => {
      setSlips([]);
      setPrinted([]);
    };
    window.addEventListener('pagehide', clear);
    return () => window.removeEventListener('pagehide', clear);
  }, []);
  return {
    slips,
    printed,
    print: (wanted) => {
      setSlips(wanted);
      setPrinted((before) => [...before, ...wanted.map(({ code }) => code)]);
      setAsked((before) => before + 1);
    },
    forget: (codes) => {
      setSlips((held) => held.filter(({ code }) => !codes.includes(code)));
      setPrinted((held) => held.filter((code) => !codes.includes(code)));
    },
  };
}

interface PrintingProps {
  readonly printer: Printer;
  readonly slips: readonly SlipOf[];
  readonly testId: string;
  readonly onForget: () => void;
}

/** Print, look whether all is on paper, and only then forget. */
export function Printing({ printer, slips, testId, onForget }: PrintingProps) {
  const question = useRef<HTMLParagraphElement>(null);
  const printed = slips.every(({ code }) => printer.printed.includes(code));
  useEffect(() => {
    const ask = () => question.current?.focus();
    window.addEventListener('afterprint', ask);
    return () => window.removeEventListener('afterprint', ask);
  }, []);
  return (
    <>
      {printed && (
        <p ref={question} tabIndex={-1}>
          <strong>{words.check(slips.length)}</strong>
        </p>
      )}
      <Buttons>
        <Button
          kind={printed ? 'secondary' : 'primary'}
          testId={`print-${testId}`}
          onClick={() => printer.print(slips)}
        >
          {printed ? words.again : words.print(slips.length)}
        </Button>
        {printed && (
          <Button
            kind="primary"
            testId={`forget-${testId}`}
            onClick={() => {
              printer.forget(slips.map(({ code }) => code));
              onForget();
            }}
          >
            {words.forget}
          </Button>
        )}
      </Buttons>
    </>
  );
}
