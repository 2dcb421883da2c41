import type { Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";

/** English names of languages by their primary subtag (ISO 639-1, as BCP 47 uses it): `code name`, one a comma. */
const NAMES =
  "aa Afar,ab Abkhazian,af Afrikaans,ak Akan,am Amharic,ar Arabic,as Assamese,ay Aymara,az Azerbaijani,ba Bashkir," +
  "be Belarusian,bg Bulgarian,bm Bambara,bn Bengali,bo Tibetan,br Breton,bs Bosnian,ca Catalan,ce Chechen,co Corsican," +
  "cs Czech,cv Chuvash,cy Welsh,da Danish,de German,dv Divehi,dz Dzongkha,ee Ewe,el Greek,en English,eo Esperanto," +
  "es Spanish,et Estonian,eu Basque,fa Persian,ff Fulah,fi Finnish,fj Fijian,fo Faroese,fr French,fy Western Frisian," +
  "ga Irish,gd Scottish Gaelic,gl Galician,gn Guarani,gu Gujarati,gv Manx,ha Hausa,he Hebrew,hi Hindi,hr Croatian," +
  "ht Haitian,hu Hungarian,hy Armenian,ia Interlingua,id Indonesian,ig Igbo,is Icelandic,it Italian,iu Inuktitut," +
  "ja Japanese,jv Javanese,ka Georgian,kg Kongo,ki Kikuyu,kk Kazakh,kl Kalaallisut,km Khmer,kn Kannada,ko Korean," +
  "ks Kashmiri,ku Kurdish,kw Cornish,ky Kyrgyz,la Latin,lb Luxembourgish,lg Ganda,li Limburgan,ln Lingala,lo Lao," +
  "lt Lithuanian,lv Latvian,mg Malagasy,mi Maori,mk Macedonian,ml Malayalam,mn Mongolian,mr Marathi,ms Malay,mt Maltese," +
  "my Burmese,nb Norwegian Bokmål,nd North Ndebele,ne Nepali,nl Dutch,nn Norwegian Nynorsk,no Norwegian,ny Chichewa," +
  "oc Occitan,om Oromo,or Oriya,os Ossetian,pa Punjabi,pl Polish,ps Pashto,pt Portuguese,qu Quechua,rm Romansh,rn Rundi," +
  "ro Romanian,ru Russian,rw Kinyarwanda,sa Sanskrit,sc Sardinian,sd Sindhi,se Northern Sami,sg Sango,si Sinhala,sk Slovak," +
  "sl Slovenian,sm Samoan,sn Shona,so Somali,sq Albanian,sr Serbian,ss Swati,st Southern Sotho,su Sundanese,sv Swedish," +
  "sw Swahili,ta Tamil,te Telugu,tg Tajik,th Thai,ti Tigrinya,tk Turkmen,tl Tagalog,tn Tswana,to Tonga,tr Turkish," +
  "ts Tsonga,tt Tatar,ug Uyghur,uk Ukrainian,ur Urdu,uz Uzbek,ve Venda,vi Vietnamese,wa Walloon,wo Wolof,xh Xhosa," +
  "yi Yiddish,yo Yoruba,za Zhuang,zh Chinese,zu Zulu";

const ENTRIES = NAMES.split(",").map((entry) => {
  const space = entry.indexOf(" ");
  return [entry.slice(0, space), entry.slice(space + 1)] as const;
});

/** The name of a language by its code; `Unknown` for any other text. */
export const languageName = (build: Builder, code: Expression): Expression => {
  const list = (index: 0 | 1): Expression => ({
    node: "Array",
    exprs: ENTRIES.map((entry) => build.constant(entry[index])),
    span: build.span,
  });
  return build.call("transform", code, list(0), list(1), build.constant("Unknown"));
};
