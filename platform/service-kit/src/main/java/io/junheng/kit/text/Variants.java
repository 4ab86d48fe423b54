package io.junheng.kit.text;

import java.util.List;

/**
 * Reads variants of a character as one (异体归一): traditional as simplified, full width as half width, one dash for
 * all dashes, and the words that scanners misread. Never changes the number of characters, so that a place in the
 * reading is the same place in the text.
 */
public final class Variants {

    private static final String PUNCTUATION =
            "，,；;：:∶:！!？?（(）)﹝(﹞)﹙(﹚)．.％%﹪%～-〜-–-—-―-−-─-─-﹣-－-丶、､、「“」”『“』”\r\n\u2028\n\u2029\n\f\n\u000b\n\t \u3000 "
                    + "\u00a0 \u200b \ufeff \u2002 \u2003 \u2009 ｡。〇〇";

    /** Pairs of a traditional character and its simplified form, as they occur in official documents. */
    private static final String TRADITIONAL = "並并亂乱亞亚來来佈布佔占併并係系個个們们倉仓倫伦偉伟側侧偵侦備备傑杰傘伞債债傳传傷伤傾倾僅仅僑侨價价儀仪億亿儉俭優优儲储兒儿兩两內内冊册凍冻別别"
            + "刪删則则剛刚創创劃划劇剧劉刘劍剑劑剂勁劲動动務务勝胜勞劳勢势勳勋勵励勸劝匯汇區区協协卻却厭厌厲厉參参叢丛吳吴員员問问啟启啓启單单嚮向嚴严囑嘱國国圍围園园圓圆圖图團团執执堅坚"
            + "報报場场塊块墊垫墜坠墳坟墾垦壇坛壓压壘垒壞坏壩坝壯壮壽寿夠够夢梦夾夹奧奥奪夺奮奋奬奖獎奖婦妇媽妈孫孙學学寧宁實实審审寫写寬宽寶宝將将專专尋寻對对導导屆届屢屡層层屬属岡冈島岛峽峡"
            + "崗岗嶺岭嶽岳師师帳帐帶带幣币幫帮幹干幾几庫库廁厕廈厦廚厨廟庙廠厂廢废廣广廳厅張张強强彈弹彌弥彎弯彙汇徑径從从復复徵征徹彻恆恒悅悦惡恶惱恼愛爱態态慣惯慮虑慶庆憂忧憑凭憲宪憶忆應应懇恳"
            + "懲惩懶懒懷怀懸悬懼惧戰战戲戏戶户拋抛捨舍掃扫掛挂採采揀拣揚扬換换揮挥損损搖摇搶抢撐撑撥拨撫抚撲扑撿捡擁拥擇择擊击擋挡擔担據据擠挤擬拟擴扩擺摆擾扰攜携攝摄敗败敘叙敵敌數数斷断於于昇升"
            + "時时晉晋暈晕暢畅暫暂曆历曉晓曠旷曬晒書书會会東东條条棄弃棟栋棧栈楊杨業业極极榮荣構构槍枪樁桩樂乐樓楼標标樞枢樣样樹树橋桥機机橫横檔档檢检櫃柜欄栏權权歐欧歡欢歲岁歷历歸归殘残殺杀"
            + "殼壳毀毁氣气決决沒没況况洩泄淒凄淚泪淨净淺浅減减測测湊凑湧涌湯汤準准溝沟溫温滅灭滯滞滲渗滾滚滿满漁渔漢汉漲涨漸渐潔洁潛潜潤润澤泽濃浓濕湿濟济濫滥濱滨濾滤瀏浏灘滩灣湾災灾為为爲为烏乌"
            + "無无煉炼煙烟煩烦熱热營营燈灯燒烧爐炉爛烂爭争爺爷爾尔牆墙牽牵犧牺狀状狹狭獄狱獨独獲获獵猎獻献現现環环瑪玛甌瓯產产産产畝亩畢毕畫画異异當当疊叠療疗癒愈發发盜盗盡尽監监盤盘盧卢眾众衆众"
            + "睏困矚瞩矯矫砲炮碩硕確确碼码磚砖礎础礙碍礦矿祕秘祿禄禍祸禮礼禦御稅税種种稱称穀谷積积穩稳窩窝窮穷竄窜競竞筆笔節节範范築筑篤笃篩筛簡简簽签籃篮籌筹籤签糧粮糾纠紀纪約约紅红納纳純纯紙纸級级"
            + "紛纷紡纺細细紳绅紹绍終终組组結结絕绝絡络給给統统絲丝經经綜综綠绿維维綱纲網网緊紧緒绪線线締缔緣缘編编緩缓緯纬練练縣县縮缩縱纵總总績绩繁繁織织繞绕繪绘繫系繳缴繼继續续罰罚罷罢羅罗義义習习"
            + "聖圣聞闻聯联聰聪聲声職职聽听肅肃脅胁脈脉脫脱脹胀腎肾腦脑腫肿腳脚膚肤膠胶臨临臺台與与興兴舉举舊旧艙舱艦舰艱艰藝艺莊庄華华萬万葉叶著着蓋盖蒼苍薦荐藍蓝藥药蘇苏蘭兰處处虛虚號号虧亏蟲虫術术"
            + "衛卫衝冲補补裝装裡里裏里製制複复襲袭見见規规視视親亲覺觉覽览觀观觸触訂订計计訊讯討讨訓训託托記记訪访設设許许訴诉診诊註注証证評评詞词詢询試试詩诗話话該该詳详認认誌志誠诚誤误說说説说課课"
            + "調调談谈請请論论諮咨諸诸諾诺謀谋講讲謝谢證证識识譜谱警警譯译議议護护譽誉讀读變变讓让豐丰貝贝負负財财貢贡貧贫貨货販贩貪贪貫贯責责貯贮貴贵買买貸贷費费貼贴貿贸賀贺資资賓宾賞赏賠赔賢贤賣卖"
            + "質质賬账賴赖購购賽赛贈赠贊赞趕赶趨趋跡迹踐践躍跃車车軌轨軍军軟软較较載载輔辅輕轻輛辆輝辉輩辈輪轮輯辑輸输轄辖轉转轟轰辦办辭辞辯辩農农連连週周進进遊游運运過过達达違违遙遥遞递遠远適适遲迟遷迁"
            + "選选遺遗還还邊边邏逻郵邮鄉乡鄰邻鄭郑醫医醬酱釋释釐厘針针鈔钞鈎钩鉤钩鉛铅銀银銅铜銘铭銜衔銳锐銷销鋒锋鋪铺鋼钢錄录録录錢钱錦锦錯错鍋锅鍛锻鍵键鎖锁鎮镇鏈链鏡镜鐘钟鍾钟鐵铁鑄铸鑑鉴鑒鉴鑰钥"
            + "長长門门閉闭開开閒闲間间閱阅閲阅闊阔闖闯關关陣阵陰阴陳陈陸陆陽阳隊队階阶際际隨随險险隱隐隸隶隻只雙双雜杂雞鸡離离難难雲云電电霧雾靈灵靜静響响頁页頂顶項项順顺須须預预頒颁頓顿頗颇領领頭头頻频"
            + "顆颗題题額额顏颜願愿顛颠類类顧顾顯显風风飛飞飯饭飲饮飾饰養养餐餐餘余館馆馬马馳驰駐驻駕驾騎骑騙骗驅驱驗验驚惊體体髮发鬆松鬥斗鬧闹魚鱼魯鲁鮮鲜鳥鸟鳳凤鴻鸿鷹鹰鹽盐麗丽麥麦黃黄點点黨党齊齐齡龄齒齿龍龙";

    /** What scanners make of a word, and the word; each pair has one length. */
    private static final List<String[]> MISREAD_WORDS = List.of(
            new String[] {"教化", "教育"},
            new String[] {"宣扬", "宣传"},
            new String[] {"妍究", "研究"},
            new String[] {"灵导", "领导"},
            new String[] {"题高", "提高"});

    private static final char UNREADABLE = '\u25a1';
    private static final char[] READ_AS = table();

    private Variants() {}

    /** The reading of one code point, always one character of the Basic Multilingual Plane. */
    public static char read(int codePoint) {
        return codePoint <= Character.MAX_VALUE ? READ_AS[codePoint] : UNREADABLE;
    }

    /** The same text with misread words put right. */
    public static String correct(String reading) {
        String corrected = reading;
        for (String[] pair : MISREAD_WORDS) {
            corrected = corrected.replace(pair[0], pair[1]);
        }
        return corrected;
    }

    /** The words that {@link #correct} would turn into {@code word}, which is not among them. */
    static List<String> misreadingsOf(String word) {
        return MISREAD_WORDS.stream()
                .filter(pair -> pair[1].equals(word))
                .map(pair -> pair[0])
                .toList();
    }

    /** The words that are misread. */
    static List<String> misreadWords() {
        return MISREAD_WORDS.stream().map(pair -> pair[1]).toList();
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isSurrogate((char) c) ? UNREADABLE : (char) c;
        }
        for (char c = '\uff01'; c <= '\uff5e'; c++) {
            table[c] = (char) (c - 0xfee0);
        }
        fill(table, TRADITIONAL);
        fill(table, PUNCTUATION);
        return table;
    }

    private static void fill(char[] table, String pairs) {
        for (int i = 0; i < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }
}
