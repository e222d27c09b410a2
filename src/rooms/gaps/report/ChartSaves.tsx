import { useLingui } from '@lingui/react/macro';
import type { SizedChart } from '../../../map/picture/chartFile';
import { SaveButton } from '../../../ui/SaveButton';
import type { GapsRoom } from '../useGapsRoom';
import { type ChartWords, chartContents } from './chartContents';
import { dayStamp, fileStem } from './fileName';
import './TakeAlong.css';

export interface ChartSavesProps {
  readonly room: GapsRoom;
  readonly words: ChartWords;
  /** What files of it are called besides the question: `walks`. */
  readonly name: string;
  readonly options: () => SizedChart | Promise<SizedChart>;
  /** False: the chart is still that of an earlier question. */
  readonly isCurrent: boolean;
}

/** A chart to take along, as PNG and SVG. */
export function ChartSaves({ room, words, name, options, isCurrent }: ChartSavesProps) {
  const { t, i18n } = useLingui();
  const { title } = words;
  const make = async (as: 'png' | 'svg') => {
    if (!isCurrent || !room.facts) throw new Error(t`the figures are still being worked out`);
    const today = new Date();
    const contents = chartContents(i18n, room, room.facts, { ...words, today });
    const { chartFile } = await import('../../../map/picture/chartFile');
    const file = await chartFile(i18n, { contents, options: await options(), as });
    return { name: `${fileStem(room)}-${name}-${dayStamp(today)}.${as}`, file };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" className="take-along-row" aria-label={t`Save the chart: ${title}`}>
      <SaveButton look="quiet" label={t`Save as PNG`} busy={t`Drawing the picture …`} make={() => make('png')} />
      <SaveButton look="quiet" label={t`Save as SVG`} busy={t`Drawing the picture …`} make={() => make('svg')} />
    </div>
  );
}
