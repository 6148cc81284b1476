import { useState } from 'preact/hooks';
import { SHEET_FILES } from './sheet';

interface DropZoneProps {
  readonly label: string;
  readonly accept?: string;
  readonly testId?: string;
  /** The thing to do now. */
  readonly primary?: boolean;
  readonly onFile: (file: File) => void;
}

/** A file chooser that also takes a file dragged onto it. */
export function DropZone(props: DropZoneProps) {
  const { label, accept = SHEET_FILES, testId = 'sheet-file', primary = false, onFile } = props;
  const [over, setOver] = useState(false);
  function take(files: FileList | null | undefined) {
    const file = files?.item(0);
    if (file) {
      onFile(file);
    }
  }
  return (
    <label
      class={['drop', over ? 'drop-over' : '', primary ? 'button-primary' : ''].join(' ').trim()}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      {label}
      <input
        class="visually-hidden"
        type="file"
        accept={accept}
        data-testid={testId}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
