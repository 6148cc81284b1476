/** How long a browser may take to begin reading a file that it was told to save. */
const READING_MS = 60_000;

/** Hands a file to the browser to save under that name; nothing leaves the page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READING_MS);
}
