import { I18nProvider, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import './Slide.css';

export interface RangeSlideProps {
  readonly label: string;
  /** Names of the two thumbs, the lower first. */
  readonly thumbs: readonly [string, string];
  /** The range as words beside the label, with its unit. */
  readonly words: string;
  /** What each thumb says to those who do not see it. */
  readonly thumbWords: readonly [string, string];
  readonly value: readonly [number, number];
  readonly scale: { readonly least: number; readonly most: number; readonly step: number };
  readonly onDrag: (value: readonly [number, number]) => void;
  readonly onSettle: (value: readonly [number, number]) => void;
}

/**
 * Two numbers on a scale, from and to, by mouse, touch and arrow keys. It stands under a chart whose axis it shares, so that
 * in every language it runs to the right.
 */
export function RangeSlide({ label, thumbs, words, thumbWords, value, scale, onDrag, onSettle }: RangeSlideProps) {
  const share = (at: number) => (at - scale.least) / (scale.most - scale.least);
  const pair = (values: number[]) => [values[0], values[1]] as const;
  return (
    // Of the locale, the slider takes the side where it begins; its words come from outside.
    <I18nProvider locale="en">
      <Slider
        className="slide"
        value={[...value]}
        minValue={scale.least}
        maxValue={scale.most}
        step={scale.step}
        onChange={(values) => onDrag(pair(values))}
        onChangeEnd={(values) => onSettle(pair(values))}
      >
        <Label className="slide-label">{label}</Label>
        <SliderOutput className="slide-words figures">{words}</SliderOutput>
        <SliderTrack className="slide-track" dir="ltr">
          <span
            className="slide-fill"
            style={{
              marginInlineStart: `${100 * share(value[0])}%`,
              width: `${100 * (share(value[1]) - share(value[0]))}%`,
            }}
          />
          {thumbs.map((thumb, i) => (
            <SliderThumb
              key={thumb}
              index={i}
              className="slide-thumb"
              aria-label={thumb}
              aria-valuetext={thumbWords[i]}
            />
          ))}
        </SliderTrack>
      </Slider>
    </I18nProvider>
  );
}
