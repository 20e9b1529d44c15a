import './countLines';
import '../../sidebar/main';
