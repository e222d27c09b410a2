import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './Button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  /** `strong` is the one thing to do next, `plain` everything else, `quiet` sits inside text and lists. */
  readonly look?: 'strong' | 'plain' | 'quiet';
}

export const Button = ({ look = 'plain', ...props }: ButtonProps) => (
  <AriaButton {...props} className={`button button-${look}`} />
);
