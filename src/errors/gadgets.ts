import type { CatalogueEntry } from './entry.ts'

/** Gadgets (FEM: facts 04, 0.2). No real code of them is known. */
export const gadgetErrors = {
  FEM9300: { status: 404, en: 'No such gadget found.', ja: '該当するガジェットが見つかりません。' },
  FEM9301: { status: 400, en: 'The gadget is already registered.', ja: 'ガジェットはすでに登録されています。' }
} as const satisfies Record<string, CatalogueEntry>
