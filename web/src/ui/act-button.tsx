import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Act } from '../protocol';
import { common } from '../strings';
import { useActing } from './acting';
import { Button, Buttons } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { Notice } from './notice';

interface ActButtonProps {
  readonly act: Act;
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly disabled?: boolean;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** Performs an act; a refusal is said right below. */
export function ActButton({ act, kind, disabled = false, testId, children }: ActButtonProps) {
  const acting = useActing();
  return (
    <div class="act">
      <Button
        kind={kind ?? 'secondary'}
        disabled={disabled}
        busy={acting.busy}
        {...(testId ? { testId } : {})}
        onClick={() => void acting.run(act)}
      >
        {children}
      </Button>
      <Refused sentence={acting.refused} />
    </div>
  );
}

interface AskingButtonProps {
  /** What the button and the dialog's own button say. */
  readonly label: string;
  readonly title: string;
  /** `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly disabled?: boolean;
  readonly testId: string;
  /** Label of the reason to be given; without it none is asked. */
  readonly reason?: string;
  readonly act: (reason: string) => Act;
  readonly onDone?: () => void;
  /** The consequences. */
  readonly children: ComponentChildren;
}

/** Performs an act after a question that states its consequences, and for some after a reason. */
export function AskingButton(props: AskingButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind={props.kind ?? 'secondary'}
        disabled={props.disabled ?? false}
        testId={props.testId}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
      {open && <Asking {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Asking(props: AskingButtonProps & { readonly onClose: () => void }) {
  const { label, title, kind, testId, reason: reasonLabel, act, onDone, onClose } = props;
  const acting = useActing();
  const [reason, setReason] = useState('');
  const missing = reasonLabel !== undefined && reason.trim() === '';
  async function confirm() {
    if (await acting.run(act(reason.trim()))) {
      onClose();
      onDone?.();
    }
  }
  return (
    <Dialog title={title} onCancel={onClose} testId={`${testId}-dialog`}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        {props.children}
        {reasonLabel !== undefined && (
          <TextField
            label={reasonLabel}
            value={reason}
            onText={setReason}
            testId={`${testId}-reason`}
          />
        )}
        <Refused sentence={acting.refused} />
        <Buttons>
          <Button safe onClick={onClose}>
            {common.back}
          </Button>
          <Button
            type="submit"
            kind={kind === 'danger' ? 'danger' : 'primary'}
            disabled={missing}
            busy={acting.busy}
            testId={`${testId}-confirm`}
          >
            {label}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}

/** The sentence of a refusal, where it happened; announced at once. */
export function Refused({ sentence }: { readonly sentence: string | undefined }) {
  return sentence === undefined ? null : (
    <Notice kind="danger" testId="refused">
      <p>{sentence}</p>
    </Notice>
  );
}
