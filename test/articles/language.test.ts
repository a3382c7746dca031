import { describe, expect, it } from 'vitest'
import { isEnglish, languageOf } from '../../src/articles/language.ts'
import { STORIES, TEMPLATES } from './stories.ts'

const LONG: [string, string][] = [
  [
    'de',
    'Der Betreiber des Rechenzentrums will im Herbst Batterien aufstellen, um dem Netz Regelleistung zu verkaufen. Die Kosten von 34 Millionen Euro sollen in vier Jahren wieder hereinkommen, sagte der Vorstand am Dienstag. Kritiker weisen darauf hin, dass die Hallen selbst einen Teil der Schwankungen verursachen.',
  ],
  [
    'fr',
    'Le producteur de bitcoins a annoncé mardi que son site du nord du Québec consomme désormais 41 mégawatts, contre 28 il y a un an. L’électricité vient de deux barrages voisins et coûte 3,1 cents le kilowattheure, le tarif le plus bas que la société ait jamais payé, selon sa directrice générale.',
  ],
  [
    'es',
    'La empresa dijo el martes que su granja en el norte ya consume 41 megavatios, frente a los 28 de hace un año. La energía procede de dos presas cercanas y cuesta 3,1 centavos por kilovatio hora, la tarifa más baja que ha pagado nunca, según su directora. El operador de la red puede desconectarla en invierno.',
  ],
  [
    'pt',
    'A empresa disse na terça-feira que sua fazenda no norte já consome 41 megawatts, contra 28 há um ano. A energia vem de duas barragens próximas e custa 3,1 centavos por quilowatt-hora, a tarifa mais baixa que já pagou, segundo a diretora. O operador da rede pode desligá-la por até 300 horas no inverno, diz o contrato.',
  ],
  [
    'ru',
    'Компания сообщила во вторник, что её площадка на севере теперь потребляет 41 мегаватт против 28 годом ранее. Электричество поступает с двух соседних плотин и стоит 3,1 цента за киловатт-час, это самый низкий тариф за всё время, сказала генеральный директор. Зимой оператор сети может отключать площадку.',
  ],
  [
    'zh',
    '该公司周二表示，其位于北部的矿场目前耗电四十一兆瓦，而一年前为二十八兆瓦。电力来自附近的两座水坝，每千瓦时成本为三点一美分，首席执行官称这是公司有史以来支付的最低价格。电网运营商可以在每年冬天将该矿场关闭最多三百小时。如果地区议会批准建设第二座变电站，公司预计到年底将达到六十兆瓦。',
  ],
  [
    'ja',
    '同社は火曜日、北部の拠点で現在四十一メガワットのマイニング機器が稼働していると発表した。一年前は二十八メガワットだった。電力は近くの二つのダムから供給され、一キロワット時当たり三・一セントで、これまでで最も安い料金だという。送電網の運営会社は冬の間、最大三百時間まで停止させることができる。',
  ],
]

describe('the language of a long text', () => {
  it.each([...STORIES.flatMap((s) => [s.original, s.independent]), ...TEMPLATES.flat()])(
    'is English: %s',
    (text) => {
      expect(languageOf(text)).toBe('en')
    },
  )

  it.each(LONG)('is %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
    expect(languageOf(text, 'en-US')).toBe(language)
  })
})

describe('the language of a short text', () => {
  it.each<[string, string | null, string | null]>([
    ['Bitcoin falls', null, null],
    ['Bitcoin falls', 'en-GB', 'en'],
    ['Northfield doubles its fleet to 41 MW in northern Quebec', 'en_US', 'en'],
    ['Kurse der Miner fallen weiter, Ende nicht in Sicht', 'de-AT', 'de'],
    ['Акции майнеров снова упали во вторник', 'en', 'ru'],
    ['The price of power is the one thing that miners talk about', null, 'en'],
    ['', null, null],
    ['12 MW', 'x-nonsense!', null],
  ])('%j, declared %j, is %j', (text, declared, language) =>
    expect(languageOf(text, declared)).toBe(language),
  )
})

it.each([
  'Model Context Max Output Price Input Output Quasar 8B 128K 8K $0.05 $0.08 Orbit 70B 200K 64K $0.59 $0.79 Zephyr Mini 32K 4K $0.10 $0.10 Nimbus Large 1M 64K $2.00 $6.00',
  'Rig Hashrate Power Efficiency Price Volcano S21 200 TH/s 3500 W 17.5 J/TH $2,899 Glacier M60 186 TH/s 3422 W 18.4 J/TH $2,199 Comet A15 215 TH/s 3600 W 16.8 J/TH $3,250',
])('a table of names is not taken for another language: %s', (table) => {
  expect(isEnglish(languageOf(table))).toBe(true)
})

it('is reason to leave a text alone only when it is known and not English', () => {
  expect(['en', null, 'de', 'zh'].map(isEnglish)).toEqual([true, true, false, false])
})
