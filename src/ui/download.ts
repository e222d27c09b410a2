/** Hands a text to the browser to be saved; nothing leaves the device. */
export function saveText(name: string, text: string, type: 'text/csv' | 'application/geo+json' | 'application/json') {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for any file. */
export function saveBlob(name: string, file: Blob) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the file by the time the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(address), 0);
}
