export interface CatalogueEntry {
  status: number
  en: string
  ja: string
}
