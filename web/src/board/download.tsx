import { board as words } from '../strings/board';
import './download.css';

interface DownloadProps {
  readonly href: string;
  /** What the file is called on the disk of who takes it. */
  readonly file: string;
  readonly words: { readonly title: string; readonly what: string };
  readonly testId?: string;
}

/** A file to take home, and what it is in plain words. */
export function Download({ href, file, words: { title, what }, testId }: DownloadProps) {
  return (
    <div class="download">
      <a href={href} download={file} data-testid={testId}>
        <span class="visually-hidden">{words.download} </span>
        {title}
      </a>
      <p>
        {what} <span class="code download-file">{file}</span>
      </p>
    </div>
  );
}
