/** Figures at the start of a sentence in the accent colour: what a reader looks for first. */
export function Emphasised({ text }: { text: string }) {
  const figure =
    /^About [\d,.]+|^Fewer than \d+|^Everybody[^.]*?lives|^All [^.]*? live\b|\(\s*(?:under |over )?[\d,.]+\s%\)/g;
  const parts: { text: string; isFigure: boolean; at: number }[] = [];
  let end = 0;
  for (const match of text.matchAll(figure)) {
    parts.push({ text: text.slice(end, match.index), isFigure: false, at: end });
    parts.push({ text: match[0], isFigure: true, at: match.index });
    end = match.index + match[0].length;
  }
  parts.push({ text: text.slice(end), isFigure: false, at: end });
  return parts.map((part) => (part.isFigure ? <strong key={part.at}>{part.text}</strong> : part.text));
}
