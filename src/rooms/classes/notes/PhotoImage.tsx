import { useEffect, useState } from 'react';
import type { Photo } from '../../../core/experiment/experiment';

/** A kept photo, straight from its bytes. */
export function PhotoImage({ photo: { bytes, type, alt, width, height } }: { photo: Omit<Photo, 'id' | 'order'> }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address && <img className="classes-photo" src={address} alt={alt} width={width} height={height} />;
}
