/** Which month a word names. */

const ENGLISH = 'january,february,march,april,may,june,july,august,september,october,november,december'.split(
  ',',
)

/** Names outside English, from the Unicode CLDR: lower case, without accents and dots. January first, one row a language. */
const NAMES: string[] = [
  ',,marz,,mai,juni,juli,,,oktober|okt,,dezember|dez', // de
  'janvier|janv,fevrier|fevr,mars,avril|avr,,juin,juillet|juil,aout,septembre,octobre,novembre,decembre', // fr
  'enero|ene,febrero,marzo,abril|abr,mayo,junio,julio,agosto|ago,septiembre,octubre,noviembre,diciembre|dic', // es
  'gennaio|gen,febbraio,,aprile,maggio|mag,giugno|giu,luglio|lug,,settembre|set,ottobre|ott,,dicembre', // it
  'janeiro,fevereiro|fev,marco,,maio,junho,julho,,setembro,outubro|out,novembro,dezembro', // pt
  'januari,februari,maart|mrt,,mei,,,augustus,,,,', // nl
  ',,,,maj,,,augusti,,,,', // sv
  ',,marts,,,,,,,,,', // da
  ',,,,,,,,,,,desember|des', // nb
  'tammikuu|tammi|tammikuuta,helmikuu|helmi|helmikuuta,maaliskuu|maalis|maaliskuuta,huhtikuu|huhti|huhtikuuta,toukokuu|touko|toukokuuta,kesakuu|kesa|kesakuuta,heinakuu|heina|heinakuuta,elokuu|elo|elokuuta,syyskuu|syys|syyskuuta,lokakuu|loka|lokakuuta,marraskuu|marras|marraskuuta,joulukuu|joulu|joulukuuta', // fi
  'jaanuar|jaan,veebruar|veebr,,aprill,,juuni,juuli,,,oktoober,,detsember|dets', // et
  'janvaris,februaris,,aprilis,maijs,junijs,julijs,augusts,septembris,oktobris,novembris,decembris', // lv
  'sausis|sausio,vasaris|vasario,kovas|kovo,balandis|balandzio,geguze|geguzes,birzelis|birzelio,liepa|liepos,rugpjutis|rugpjucio,rugsejis|rugsejo,spalis|spalio,lapkritis|lapkricio,gruodis|gruodzio', // lt
  'styczen|sty|stycznia,luty|lut|lutego,marzec|marca,kwiecien|kwi|kwietnia,maja,czerwiec|cze|czerwca,lipiec|lip|lipca,sierpien|sie|sierpnia,wrzesien|wrz|wrzesnia,pazdziernik|paz|pazdziernika,listopad|lis|listopada,grudzien|gru|grudnia', // pl
  'leden|led|ledna,unor|uno|unora,brezen|bre|brezna,duben|dub|dubna,kveten|kve|kvetna,cerven|cvn|cervna,cervenec|cvc|cervence,srpen|srp|srpna,zari|zar,rijen|rij|rijna,listopadu,prosinec|pro|prosince', // cs
  'januara,februara,marec,aprila,,juna,jula,augusta,septembra,oktobra,novembra,decembra', // sk
  ',,,,,junij,julij,avgust|avg,,,,', // sl
  ',,marcius,,majus,junius,julius,augusztus,szeptember|szept,,,', // hu
  'ianuarie|ian,februarie,martie,aprilie,,iunie|iun,iulie|iul,,septembrie,octombrie,noiembrie,decembrie', // ro
  'януари,февруари,март,април,маи,юни,юли,август,септември,октомври,ноември,декември', // bg
  'январь|янв|января,февраль|февр|февраля,марта|мар,апрель|апр|апреля,мая,июнь|июня|июн,июль|июля|июл,авг|августа,сентябрь|сент|сентября,октябрь|окт|октября,ноябрь|нояб|ноября,декабрь|дек|декабря', // ru
  'січень|січ|січня,лютии|лют|лютого,березень|бер|березня,квітень|квіт|квітня,травень|трав|травня,червень|черв|червня,липень|лип|липня,серпень|серп|серпня,вересень|вер|вересня,жовтень|жовт|жовтня,листопад|лист|листопада,грудень|груд|грудня', // uk
  'ιανουαριου|ιαν,φεβρουαριου|φεβ,μαρτιου|μαρ,απριλιου|απρ,μαιου|μαι,ιουνιου|ιουν,ιουλιου|ιουλ,αυγουστου|αυγ,σεπτεμβριου|σεπ,οκτωβριου|οκτ,νοεμβριου|νοε,δεκεμβριου|δεκ', // el
  'ocak|oca,subat|sub,mart,nisan|nis,mayıs,haziran|haz,temmuz|tem,agustos|agu,eylul|eyl,ekim|eki,kasım|kas,aralık|ara', // tr
  'gener,febrer,,dabril|dabr,maig,juny,juliol,agost|dagost|dag,setembre,doctubre|doct,,desembre', // ca
  ',,maret,,,,,agustus,,,,', // id
  'يناير,فبراير,مارس,ابريل,مايو,يونيو,يوليو,اغسطس,سبتمبر,اكتوبر,نوفمبر,ديسمبر', // ar
  'ינואר,פברואר,מרץ,אפריל,מאי,יוני,יולי,אוגוסט,ספטמבר,אוקטובר,נובמבר,דצמבר', // he
  'जनवर,फरवर,मरच,अपरल,मई,जन,जलई,अगसत,सतबर,अकटबर,नवबर,दसबर', // hi
  'มกราคม|มค,กมภาพนธ|กพ,มนาคม|มค,เมษายน|เมย,พฤษภาคม|พค,มถนายน|มย,กรกฎาคม|กค,สงหาคม|สค,กนยายน|กย,ตลาคม|ตค,พฤศจกายน|พย,ธนวาคม|ธค', // th
  'јануар|јан,фебруар|феб,,,мај,јун,јул,,септембар|сеп,октобар,новембар|нов,децембар', // sr
  'xaneiro|xan,febreiro,,,maio,xuno|xun,xullo|xul,,,,,', // gl
  'yanvar|yan,fevral|fev,,aprel,,iyun|iyn,iyul|iyl,avqust|avq,sentyabr|sen,oktyabr,noyabr|noy,dekabr|dek', // az
  ',,mac,,,,julai,ogos|ogo,,,,disember|dis', // ms
]

const MONTHS = new Map([
  ...NAMES.flatMap((row) =>
    row
      .split(',')
      .flatMap((names, index) => names.split('|').map((name): [string, number] => [name, index + 1])),
  ),
  ...ENGLISH.flatMap((name, index) => beginnings(name).map((word): [string, number] => [word, index + 1])),
])

/** `jan`, `janu`, … `january`. */
function beginnings(name: string): string[] {
  return Array.from({ length: name.length - 2 }, (_, extra) => name.slice(0, 3 + extra))
}

/** The month a word names, 1 to 12: `Nov`, `novembre`, `ноября`, `11月` not. Beginnings of three letters or more; undefined if it names none. */
export function monthNamed(word: string): number | undefined {
  const english = MONTHS.get(word.toLowerCase())
  if (english !== undefined) return english
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const exact = MONTHS.get(name)
  if (exact !== undefined || name.length < 3) return exact
  const beginning = new Set([...MONTHS].filter(([known]) => known.startsWith(name)).map(([, month]) => month))
  return beginning.size === 1 ? [...beginning][0] : undefined
}
