/**
 * Logs that are no tables yet, as text that `readTable` reads: what the Arduino's serial monitor and plotter show
 * (docs.arduino.cc, "Using the Serial Plotter Tool"), and columns parted by spaces.
 */

/** `10:31:05.123 -> 415`, as the serial monitor writes with its timestamps on. */
const STAMPED = /^(\d{1,2}:\d{2}:\d{2}(?:\.\d+)?)\s+->\s*/;
/** `Temp:21.4` of the serial plotter. */
const LABELLED = /^\s*([^\s:,;]*[^\s:,;\d][^:,;]*?)\s*:\s*(-?\d[\d.]*)\s*$/;
const SAMPLE_LINES = 50;
/** No board writes longer ones, and looking for labels in a line without end would take as long. */
const LONGEST_LINE = 2000;
const MOSTLY = 0.8;

/** The very text where it is no such log. */
export function logText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const sample = lines.filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES);
  if (sample.some((line) => line.length > LONGEST_LINE)) return text;
  const isMostly = (test: (line: string) => boolean) =>
    sample.length > 0 && sample.filter(test).length >= MOSTLY * sample.length;
  const isStamped = isMostly((line) => STAMPED.test(line));
  const behind = (line: string) => (isStamped ? line.replace(STAMPED, '') : line);
  const labels = labelsOf(sample.map(behind));
  if (isMostly((line) => partsOf(behind(line)).every((part) => LABELLED.test(part)))) {
    return labelledTable(lines, { isStamped, labels });
  }
  if (isStamped) return lines.map((line) => stampedLine(line)).join('\n');
  if (isSpaced(sample)) return lines.map((line) => line.trim().replace(/\s+/g, '\t')).join('\n');
  return text;
}

const partsOf = (line: string) => (line.length > LONGEST_LINE ? [] : line.trim().split(/[,;\t]\s*|\s+(?=[^\s:]+:)/));

const labelsOf = (lines: readonly string[]) => [
  ...new Set(lines.flatMap((line) => partsOf(line).flatMap((part) => LABELLED.exec(part)?.[1] ?? []))),
];

function labelledTable(
  lines: readonly string[],
  { isStamped, labels }: { isStamped: boolean; labels: readonly string[] },
) {
  const head = isStamped ? ['Clock', ...labels] : labels;
  const rows = lines.map((line) => {
    const stamp = STAMPED.exec(line);
    const said = new Map(
      partsOf(stamp ? line.slice(stamp[0].length) : line).flatMap((part) => {
        const match = LABELLED.exec(part);
        return match ? [[match[1], match[2]] as const] : [];
      }),
    );
    const cells = labels.map((label) => said.get(label) ?? '');
    return (isStamped ? [stamp?.[1] ?? '', ...cells] : cells).join('\t');
  });
  return [head.join('\t'), ...rows].join('\n');
}

/** The arrow becomes a delimiter like those behind it. */
function stampedLine(line: string) {
  const stamp = STAMPED.exec(line);
  if (!stamp) return line;
  const rest = line.slice(stamp[0].length).trim();
  return `${stamp[1]}\t${rest.replace(/\s*[,;]\s*|\s+/g, '\t')}`;
}

/** Two or more columns of numbers with nothing but spaces between them. */
const isSpaced = (sample: readonly string[]) =>
  sample.length > 1 &&
  sample.slice(1).every((line) => !/[,;|\t]/.test(line) && /^\s*-?[\d.]+(\s+-?[\d.]+)+\s*$/.test(line)) &&
  new Set(sample.slice(1).map((line) => line.trim().split(/\s+/).length)).size === 1;
