import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, type ButtonProps } from './Button';
import { saveBlob } from './download';

export interface SaveButtonProps {
  readonly label: string;
  /** What is said while it is made: `Drawing the picture …`. */
  readonly busy: string;
  readonly look?: ButtonProps['look'];
  /** Throws, in words for whoever pressed, where the file cannot be made. */
  readonly make: () => Promise<{ readonly name: string; readonly file: Blob }>;
}

/** A file that takes a moment to make: says that it is being made, and why where it could not be. */
export function SaveButton({ label, busy, look, make }: SaveButtonProps) {
  const [state, setState] = useState<'ready' | 'busy' | { readonly failed: string }>('ready');
  const press = async () => {
    setState('busy');
    try {
      const { name, file } = await make();
      saveBlob(name, file);
      setState('ready');
    } catch (error) {
      setState({ failed: (error as Error).message });
    }
  };
  return (
    <>
      <Button look={look} isDisabled={state === 'busy'} onPress={press}>
        {state === 'busy' ? busy : label}
      </Button>
      <span role="status" className="visually-hidden">
        {state === 'busy' && busy}
      </span>
      {typeof state === 'object' && (
        <span role="alert" className="small">
          <Trans>That did not work: {state.failed}. Try again.</Trans>
        </span>
      )}
    </>
  );
}
