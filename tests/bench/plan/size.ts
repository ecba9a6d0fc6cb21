/** How large a made-up plan is, and its tree. */
export interface Size {
  /** More than one: all stand right below a nation. */
  provinces: number;
  districts: number;
  communes: number;
  weeks: number;
  indicators: number;
  /** Of these, so many in the first province, which reports every week; of the others a figure moves twice a year. */
  home: { districts: number; communes: number };
  /** Keep the figures that were typed, of the first province; the pages of its own and higher levels read none. */
  hasValues: boolean;
}

const home = { districts: 20, communes: 130 };
const threeYears = { weeks: 156, indicators: 30 };

/** One province as since 01/07/2025: 20 areas of former districts, 130 communes; three years of weeks. */
export const oneProvince: Size = {
  provinces: 1,
  ...home,
  ...threeYears,
  home,
  hasValues: true,
};

/** The country since 01/07/2025: 34 provinces, 3.321 communes, in areas as large as those of the one province. */
export const nationToday: Size = {
  provinces: 34,
  districts: 680,
  communes: 3321,
  ...threeYears,
  home,
  hasValues: false,
};

/** The country in 2022: 63 provinces, 705 districts, 10.598 communes. */
export const nation2022: Size = { ...nationToday, provinces: 63, districts: 705, communes: 10_598 };
