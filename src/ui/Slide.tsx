import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import './Slide.css';

export interface SlideProps {
  readonly label: string;
  /** The value as words beside the label, with its unit. */
  readonly words: string;
  readonly value: number;
  readonly scale: { readonly least: number; readonly most: number; readonly step: number };
  readonly onDrag: (value: number) => void;
  /** The value that was let go of, or set by a key. */
  readonly onSettle: (value: number) => void;
}

/** One number on a scale, by mouse, touch and arrow keys. */
export function Slide({ label, words, value, scale, onDrag, onSettle }: SlideProps) {
  const share = (value - scale.least) / (scale.most - scale.least);
  return (
    <Slider
      className="slide"
      value={value}
      minValue={scale.least}
      maxValue={scale.most}
      step={scale.step}
      onChange={onDrag}
      onChangeEnd={onSettle}
    >
      <Label className="slide-label">{label}</Label>
      <SliderOutput className="slide-words figures">{words}</SliderOutput>
      <SliderTrack className="slide-track">
        <span className="slide-fill" style={{ width: `${100 * share}%` }} />
        <SliderThumb className="slide-thumb" aria-valuetext={words} />
      </SliderTrack>
    </Slider>
  );
}
