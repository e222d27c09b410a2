/** The city that the pointer is on in the list, so that the map can show where it is. Not part of any link. */
import { create } from 'zustand';

export const usePointed = create<{ readonly id: string | null }>(() => ({ id: null }));

export const pointAt = (id: string | null) => usePointed.setState({ id });
