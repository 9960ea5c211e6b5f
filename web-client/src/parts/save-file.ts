/** Hands a file over to the browser, to be kept where downloads go. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Long enough for the slowest browser to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
