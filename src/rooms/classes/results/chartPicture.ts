/** A chart as a file: with its title, key, source and date, so that it can stand alone on a poster. */
import { msg } from '@lingui/core/macro';
import { plot } from '@observablehq/plot';
import type { Experiment } from '../../../core/experiment/experiment';
import { LICENCES } from '../../../core/experiment/experiment';
import type { I18n } from '../../../languages/speaker';
import { PALETTE } from '../../../map/palette';
import { pngOfSvg } from '../../../map/picture/svgPng';
import { fileWord } from '../share/fileWord';
import { timeChart } from './chartOptions';
import { isRightToLeft } from './figures';
import { timeSpanText, zoneText } from './localTime';
import type { MeasuredQuantity } from './quantities';
import { seriesColour } from './seriesColours';

const [WIDTH, HEIGHT] = [960, 600];
const [MARGIN, CHART_TOP, KEY_GAP] = [40, 104, 18];
const SVG = 'http://www.w3.org/2000/svg';

export interface Picture {
  readonly experiment: Experiment;
  readonly quantity: MeasuredQuantity;
  readonly as: 'png' | 'svg';
}

export async function chartPicture(
  i18n: I18n,
  { experiment, quantity, as }: Picture,
): Promise<{ name: string; file: Blob }> {
  const svg = new XMLSerializer().serializeToString(drawPicture(i18n, experiment, quantity));
  const file = new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
  const name = `${fileWord(experiment.title || 'experiment')}-${fileWord(quantity.name)}.${as}`;
  return { name, file: as === 'svg' ? file : await pngOfSvg(file, { width: WIDTH, height: HEIGHT }) };
}

function drawPicture(i18n: I18n, experiment: Experiment, quantity: MeasuredQuantity): SVGSVGElement {
  const picture = element('svg', { xmlns: SVG, width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` });
  picture.append(element('rect', { width: WIDTH, height: HEIGHT, fill: PALETTE.paper }));
  const family = getComputedStyle(document.body).fontFamily;
  const write = (text: string, at: { x: number; y: number; size: number; weight?: number; colour?: string }) => {
    const { x, y, size, weight = 400, colour = PALETTE.ink } = at;
    const line = element('text', {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      fill: colour,
      'font-family': family,
      // The chart runs to the right in every language, and what stands around it begins where it does.
      ...(isRightToLeft(i18n) && { direction: 'rtl', 'text-anchor': 'end' }),
    });
    line.textContent = text;
    picture.append(line);
    return line;
  };
  write(shortened(experiment.title || i18n._(msg`Class experiment`), 70), { x: MARGIN, y: 48, size: 26, weight: 650 });
  const spans = quantity.series.map(({ readings: { times, count } }) => [times[0], times[count - 1]] as const);
  const [from, until] = [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))];
  const span = timeSpanText(i18n, from, until, experiment.timeZone);
  const when = i18n._(msg`${span} (${{ zone: zoneText(i18n, experiment.timeZone) }})`);
  write([experiment.city.name, when].filter(Boolean).join(' · '), {
    x: MARGIN,
    y: 76,
    size: 15,
    colour: PALETTE.inkSoft,
  });

  const keyRows = Math.ceil(quantity.series.length / 4);
  const chartHeight = HEIGHT - CHART_TOP - 62 - keyRows * 24;
  const chart = plot({ ...timeChart(i18n, { experiment, quantity, width: WIDTH - 2 * MARGIN, height: chartHeight }) });
  const drawing = chart instanceof SVGSVGElement ? chart : chart.querySelector('svg')!;
  drawing.setAttribute('x', String(MARGIN));
  drawing.setAttribute('y', String(CHART_TOP - 10));
  drawing.setAttribute('font-family', family);
  drawing.setAttribute('color', PALETTE.ink);
  // A figure of several parts has rules for its own page; here attributes say all.
  for (const sheet of drawing.querySelectorAll('style')) sheet.remove();
  drawing.setAttribute('font-size', '13');
  picture.append(drawing);

  quantity.series.forEach(({ name }, i) => {
    const x = MARGIN + (i % 4) * ((WIDTH - 2 * MARGIN) / 4);
    const y = CHART_TOP + chartHeight + KEY_GAP + Math.floor(i / 4) * 24;
    picture.append(element('rect', { x, y: y - 7, width: 20, height: 4, rx: 2, fill: seriesColour(i) }));
    write(shortened(name, 24), { x: x + 28, y, size: 14 });
  });
  const { classLabel } = experiment;
  const source = [
    classLabel && i18n._(msg`Class ${classLabel}`),
    quantity.series[0].instrument,
    quantity.isRelative ? i18n._(msg`relative figures, not calibrated`) : '',
    i18n._(msg`class data, not an official reading`),
    LICENCES[experiment.licence].title,
  ];
  write(source.filter(Boolean).join(' · '), { x: MARGIN, y: HEIGHT - 22, size: 13, colour: PALETTE.inkSoft });
  return picture;
}

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Record<string, string | number>) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}
